package app.cuadra.integration.gateway;

/** What a notification turns out to be. */
public sealed interface Reading {

    /** Its signature is not the gateway's, or it has none: nothing in it counts. */
    record Forged() implements Reading {}

    /** It is the gateway's, and about nothing that concerns us. */
    record Beside() implements Reading {}

    /** It is the gateway's, and says how a payment stands. */
    record Says(PaymentFact fact) implements Reading {}

    /** It is the gateway's, and says only that something happened to a payment: the gateway is asked how it stands. */
    record AskAbout(String payment) implements Reading {}
}
