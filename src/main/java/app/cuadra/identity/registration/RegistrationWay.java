package app.cuadra.identity.registration;

/** Another way to register, a button below the form of {@code /registro}; each one is a bean, ordered by {@code @Order}. */
public interface RegistrationWay {

    /** The key of the button's text. */
    String title();

    /** A name of the icon sprite. */
    String icon();

    /** Where the button leads. */
    String path();

    /** False where the operator has not set it up: then there is no button. */
    boolean offered();
}
