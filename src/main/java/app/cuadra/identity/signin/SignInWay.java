package app.cuadra.identity.signin;

/** Another way to sign in, shown as a button below the password (SI-10); each one is a bean, ordered by {@code @Order}. */
public interface SignInWay {

    /** The key of the button's text. */
    String title();

    /** A name of the icon sprite. */
    String icon();

    /** Where the button leads: a page that takes {@code volver} and {@code solucion} as the sign-in page does. */
    String path();

    /** False where the operator has not set it up: then there is no button. */
    default boolean offered() {
        return true;
    }
}
