package app.cuadra.identity.session;

import app.cuadra.identity.user.Account;

/**
 * Another second proof than the code, a button below it on the page {@link SecondStep#PATH}; each one is a bean, ordered
 * by {@code @Order}. It ends with {@link Doorway#complete}.
 */
public interface SecondStepWay {

    /** The key of the button's text. */
    String title();

    /** A name of the icon sprite. */
    String icon();

    /** Where the button leads. */
    String path();

    /** Whether this person has set it up; otherwise there is no button. */
    boolean offered(Account account);
}
