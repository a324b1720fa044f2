package app.cuadra.practice.load;

/**
 * Which rows of a preview are shown.
 *
 * @param wrong only those to correct
 * @param reason only those filed under this problem's code; empty for any
 */
public record LoadFilter(boolean wrong, String reason) {

    static final LoadFilter ALL = new LoadFilter(false, "");
    static final LoadFilter WRONG = new LoadFilter(true, "");

    /** Reads what an address says: {@code todas}, {@code corregir}, or a problem's code; anything else shows all. */
    static LoadFilter of(String code) {
        if (code.equals("corregir")) {
            return WRONG;
        }
        return code.matches("[a-zA-Z]{1,40}\\.[a-zA-Z]{1,40}") ? new LoadFilter(true, code) : ALL;
    }

    /** What the address says. */
    public String code() {
        if (!reason.isEmpty()) {
            return reason;
        }
        return wrong ? "corregir" : "todas";
    }
}
