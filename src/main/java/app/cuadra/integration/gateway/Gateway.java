package app.cuadra.integration.gateway;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A gateway of online payments: what it needs, and what it can be asked for. Implementations keep nothing, and touch no
 * database; whoever calls them is in no transaction.
 */
public interface Gateway {

    /** Which it is. */
    Provider provider();

    /** What a merchant must give us. */
    List<Ask> asks();

    /** True when these are of a world with made-up money. */
    boolean sandbox(Credentials credentials);

    /**
     * True when the values belong together: all of the same world.
     *
     * @return the field that does not fit; empty when all do
     */
    default String misfit(Credentials credentials) {
        return "";
    }

    /**
     * Asks the gateway whether it takes these credentials.
     *
     * @return how the gateway calls the merchant
     */
    Outcome<String> check(Credentials credentials);

    /**
     * Tells the gateway where we want to be told about payments, where that can be done by a call.
     *
     * @return the credentials with what the gateway gave for it
     */
    default Outcome<Credentials> subscribe(Credentials credentials, URI noticeTo) {
        return new Outcome.Done<>(credentials);
    }

    /** Takes that back, as well as it goes: the connection ends in any case. */
    default void unsubscribe(Credentials credentials) {}

    /** True when the merchant must write the address for notifications into the gateway's own pages. */
    default boolean addressByHand() {
        return true;
    }

    /** Makes the page of a charge, or finds the one made before under the same key. */
    Outcome<Opening> open(Credentials credentials, Charge charge);

    /**
     * Closes the page of a charge at the gateway, where it can be closed; our own page does not lead there any more.
     *
     * @param outside of {@link Opening}
     */
    default Outcome<String> close(Credentials credentials, String outside) {
        return new Outcome.Done<>(outside);
    }

    /** Says whether a notification is the gateway's, and what it says. */
    Reading read(Credentials credentials, Notification notification, Instant now);

    /**
     * Asks for the payments of a charge.
     *
     * @param reference ours
     * @param outside of {@link Opening}
     */
    Outcome<List<PaymentFact>> paymentsOf(Credentials credentials, String reference, String outside);

    /** Asks for one payment; only of gateways whose notifications do not say how it stands. */
    default Outcome<PaymentFact> payment(Credentials credentials, String outside) {
        throw new UnsupportedOperationException(provider() + " says everything in its notifications");
    }

    /** True when a part of a payment can go back. */
    boolean refundsParts();

    /**
     * Sends money back.
     *
     * @param paid the payment
     * @param amount all of it or a part
     * @param key the same for the same refund, so that a gateway that is asked twice refunds once
     * @return how the gateway calls the refund; may be empty
     */
    Outcome<String> refund(Credentials credentials, PaymentFact paid, BigDecimal amount, String key);
}
