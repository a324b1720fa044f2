package app.cuadra.company;

import app.cuadra.values.CompanyId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/**
 * Charges companies for the plans of this installation; a module above implements one as a bean. Cards are entered on a
 * page of the gateway, so that no number of one ever comes here: what is kept is the gateway's token. An installation
 * without such a bean charges nothing.
 *
 * <p>Everything here asks the outside, so nothing of it is called within a transaction.
 */
public interface BillingGateway {

    /** How people know it, as {@code Stripe}. */
    String name();

    /** False until the operator has given what it takes to use it: then nothing else here is called. */
    boolean ready();

    /** True when it can charge in this currency. */
    boolean charges(Currency currency);

    /**
     * A page of the gateway for one card.
     *
     * @param address where the person enters it
     * @param reference by which {@link #confirm} knows it
     */
    record Hosted(URI address, String reference) {}

    /**
     * Opens a page on which a person enters a card.
     *
     * @param company whose card it will be
     * @param back where the gateway sends the person afterwards, also when they gave up
     */
    Hosted open(CompanyId company, URI back);

    /**
     * A card that can be charged.
     *
     * @param token the gateway's own name for it; all that a charge takes
     * @param brand as people know it, as {@code Visa}
     * @param lastFour the last four digits
     * @param expires its last month
     */
    record Card(String token, String brand, String lastFour, YearMonth expires) {

        public Card {
            if (token.isBlank() || !lastFour.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("not a card as a gateway tells of one");
            }
        }
    }

    /** The card that was entered on the page with this reference; empty when nobody has finished it. */
    Optional<Card> confirm(String reference);

    /**
     * Money to be taken.
     *
     * @param token of the card
     * @param description what stands on the statement or receipt, for people
     * @param key the same for the same money, however often it is asked for, however much time is between
     */
    record Charge(String token, BigDecimal amount, Currency currency, String description, String key) {}

    /** What became of a charge. */
    sealed interface Outcome {

        /**
         * The money is taken.
         *
         * @param reference by which the gateway knows the payment
         */
        record Paid(String reference) implements Outcome {}

        /**
         * The card was refused, and nothing was taken.
         *
         * @param reason the gateway's code for it, for the history
         */
        record Refused(String reason) implements Outcome {}

        /** Nobody can tell: there was no answer, or none that can be read. The same charge is asked for again later. */
        record Unknown() implements Outcome {}
    }

    /**
     * Takes money once. Asking again with the same key never takes it twice and says what became of it; whoever implements
     * this looks for the earlier charge when the gateway itself forgets keys.
     */
    Outcome charge(Charge charge);

    /** Lets the gateway forget a card; one that it does not know any more is forgotten already. */
    void detach(String token);
}
