/**
 * Mercado Pago. Written from its public documentation, read in November 2026:
 *
 * <ul>
 *   <li>Checkout Pro, "Create preference": {@code POST /checkout/preferences} makes the page of a charge; {@code unit_price} is
 *       a JSON number, {@code init_point} is the page, {@code sandbox_init_point} that of credentials for testing.
 *   <li>"Webhooks": {@code x-signature: ts=…,v1=…} is the HMAC-SHA256, as hexadecimal digits, of
 *       {@code id:<data.id>;request-id:<x-request-id>;ts:<ts>;} under the application's secret; what is absent is left out,
 *       letters of the id are small. With {@code source_news=webhooks} in the address only these are sent.
 *   <li>The reference of the API: a notification says only that something happened to a payment, {@code GET
 *       /v1/payments/{id}} says what; {@code GET /v1/payments/search?external_reference=}; {@code POST
 *       /v1/payments/{id}/refunds} with {@code X-Idempotency-Key}; {@code GET /users/me}.
 * </ul>
 *
 * <p>It says nothing about a repeated {@code POST /checkout/preferences}: the key is sent with it, and if a second page is made
 * nobody is given its address, and both carry the same reference.
 */
@NullMarked
package app.cuadra.integration.mercadopago;

import org.jspecify.annotations.NullMarked;
