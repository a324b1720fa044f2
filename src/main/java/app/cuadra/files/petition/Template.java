package app.cuadra.files.petition;

import java.util.List;

/** What firms often ask for, to be asked of many clients at once; the client has {@link #DAYS} days. */
enum Template {
    TAX_ID("CO", List.of("TAX_ID")),
    COMMERCE("CO", List.of("COMMERCE")),
    START("CO", List.of("TAX_ID", "COMMERCE", "REPRESENTATIVE")),
    TAX_STATUS("MX", List.of("TAX_STATUS")),
    STATEMENTS("", List.of("BANK_STATEMENT")),
    MONTH("", List.of("BANK_STATEMENT", "INVOICES"));

    /** So long a client has to bring what many are asked for. */
    static final int DAYS = 8;

    private final String country;
    private final List<String> kinds;

    Template(String country, List<String> kinds) {
        this.country = country;
        this.kinds = kinds;
    }

    /** The kinds of paper in it; those of a month are of the one that has ended. */
    List<String> kinds() {
        return kinds;
    }

    /** True where firms of this country ask for it. */
    boolean usedIn(String other) {
        return country.isEmpty() || country.equals(other);
    }
}
