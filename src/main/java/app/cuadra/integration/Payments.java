package app.cuadra.integration;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/** Asking people for money through the gateways that a company has connected. */
public interface Payments {

    /** A gateway that is connected, by its word, and the currencies it takes. */
    record Way(String gateway, String name, List<String> currencies) {}

    /**
     * Money to ask for.
     *
     * @param reference what the company calls it, as the number of an invoice
     * @param description what the payer reads
     * @param currency ISO 4217
     */
    record Wanted(String reference, String description, BigDecimal amount, String currency) {}

    /**
     * How a link stands.
     *
     * @param address what the payer is given; it stays the same, and says when it was paid or closed
     * @param payable whether somebody can pay by it now
     * @param received what was paid and has not gone back
     */
    record Standing(URI address, boolean payable, BigDecimal received) {}

    /** The gateways a company can ask through now. */
    List<Way> ways(CompanyId company);

    /**
     * Makes a payment link, in the caller's transaction. The gateway is asked afterwards, by a job.
     *
     * @return the number of the link
     * @throws app.cuadra.values.Refused when the gateway is not connected, or does not take this amount or currency
     */
    long ask(CompanyId company, UserId by, String gateway, Wanted wanted);

    /** How a link stands. */
    Standing standing(CompanyId company, long link);
}
