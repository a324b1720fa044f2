package app.cuadra.files.format;

/** A file that is not taken in, and the code of the reason. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unfit(String code) {
        super(code);
        this.code = code;
    }

    Unfit(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
