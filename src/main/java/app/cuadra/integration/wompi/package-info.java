/**
 * Wompi (Colombia). Written from its public documentation, read in November 2026:
 *
 * <ul>
 *   <li>"Widget &amp; Checkout Web": the page of a charge is {@code GET https://checkout.wompi.co/p/} with the public key, the
 *       currency, the amount in cents, our reference and {@code signature:integrity}, the SHA-256 of reference, amount,
 *       currency and the integrity secret written together.
 *   <li>"Eventos": {@code transaction.updated} is sent by POST; its checksum is the SHA-256 of the values that
 *       {@code signature.properties} names below {@code data}, the timestamp and the secret of events, written together.
 *       Anything but 200 is repeated three times within a day.
 *   <li>"Ambientes y llaves" and the reference of the API: keys say by their beginning which world they are of;
 *       {@code GET /merchants/{public key}}, {@code GET /transactions?reference=}, and
 *       {@code POST /transactions/{id}/void}, which takes back a whole card payment and no part of one.
 * </ul>
 *
 * <p>The integrity secret and the secret of events can't be checked by a call: their beginning is all that is looked at.
 */
@NullMarked
package app.cuadra.integration.wompi;

import org.jspecify.annotations.NullMarked;
