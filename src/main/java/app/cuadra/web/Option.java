package app.cuadra.web;

/**
 * One of several values a person may choose from.
 *
 * @param value what the form sends
 * @param label what the person reads, already in their language
 * @param description a sentence below it on a choice card, or empty
 */
public record Option(String value, String label, String description) {

    /** A value that needs no sentence. */
    public Option(String value, String label) {
        this(value, label, "");
    }
}
