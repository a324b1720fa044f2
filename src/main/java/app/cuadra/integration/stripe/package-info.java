/**
 * Stripe. Written from its public documentation, read in November 2026:
 *
 * <ul>
 *   <li>The reference of the API: forms, not JSON; amounts in the smallest unit of the currency, some of which have none
 *       ("Zero-decimal currencies"); {@code Idempotency-Key} on every POST. {@code POST /v1/prices} and
 *       {@code POST /v1/payment_links} with {@code restrictions[completed_sessions][limit]=1} make a page that one payment
 *       closes; {@code active=false} closes it without.
 *   <li>"Webhooks", "Verify signatures manually": {@code Stripe-Signature: t=…,v1=…} is the HMAC-SHA256 of the timestamp, a
 *       point and the body as it was sent; several {@code v1} stand there while a secret is changed; older than five minutes is
 *       a replay. {@code POST /v1/webhook_endpoints} gives the secret, once.
 *   <li>Events: {@code checkout.session.completed} (paid, or not yet), {@code checkout.session.async_payment_succeeded} and
 *       {@code …_failed}, {@code charge.refunded}.
 *   <li>{@code GET /v1/checkout/sessions?payment_link=} with the charge expanded; {@code POST /v1/refunds};
 *       {@code GET /v1/account}.
 * </ul>
 */
@NullMarked
package app.cuadra.integration.stripe;

import org.jspecify.annotations.NullMarked;
