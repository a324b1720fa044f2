package app.cuadra.files.petition;

/**
 * A kind of paper that firms ask for, as {@code files/papers.csv} has it.
 *
 * @param code its name, as stored
 * @param monthly true when it is of one month
 * @param daysGood so many days after it came it must be asked for again; 0: never
 */
record PaperKind(String code, boolean monthly, int daysGood) {

    /** What no kind says; it has a name of its own. */
    static final PaperKind OTHER = new PaperKind("OTHER", false, 0);

    /** The key of its text. */
    String messageKey() {
        return "petition.paper." + code;
    }
}
