package app.cuadra.identity.confirmation;

import app.cuadra.identity.user.Account;

/**
 * Another way to prove again who one is, a button beside the password on the page {@code /confirmar}; each one is a bean,
 * ordered by {@code @Order}. It ends with {@link app.cuadra.identity.session.Trust#prove} and goes back to
 * {@code volver}.
 */
public interface ConfirmationWay {

    /** The key of the button's text. */
    String title();

    /** A name of the icon sprite. */
    String icon();

    /** Where the button leads: a page that takes {@code volver} as {@code /confirmar} does. */
    String path();

    /** Whether this person has set it up; otherwise there is no button. */
    boolean offered(Account account);

    /** Whether it is a second factor as well, so that a place that asks for one is content (SI-45). */
    default boolean second() {
        return false;
    }
}
