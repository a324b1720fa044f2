/**
 * PayU Latam. Written from its public documentation, read in November 2026:
 *
 * <ul>
 *   <li>"WebCheckout: Payment form": the payer's browser sends a form to the checkout; {@code signature} is the digest of
 *       {@code ApiKey~merchantId~referenceCode~amount~currency}, by SHA-256 when {@code algorithmSignature} says so; the buyer's
 *       e-mail is part of the form, so our page asks the payer for it. Without a tax PayU would add one of its own in Colombia,
 *       so zero is sent: the amount of a link is what is to be paid.
 *   <li>"Confirmation page": a form is sent to us once a transaction is final; {@code sign} is the digest of
 *       {@code ApiKey~merchant_id~reference_sale~new_value~currency~state_pol}, by MD5 unless the merchant's settings say SHA or
 *       SHA-256. {@code new_value} is the value with one decimal when its second one is zero, else with two.
 *   <li>"Payments API" and "Queries": JSON commands {@code PING}, {@code SUBMIT_TRANSACTION} of the types {@code REFUND} and
 *       {@code PARTIAL_REFUND}, and {@code ORDER_DETAIL_BY_REFERENCE_CODE}. Refunds are carried out by people at PayU within
 *       days: what counts here is that PayU took the request.
 * </ul>
 *
 * <p>The signature of a confirmation does not cover the transaction's id, so PayU is asked which transactions there are. The
 * account id can't be checked by a call.
 */
@NullMarked
package app.cuadra.integration.payu;

import org.jspecify.annotations.NullMarked;
