package app.cuadra.identity.session;

import app.cuadra.identity.user.Account;

/** Whether a person must prove more after the first proof; implemented where second factors are kept (SI-45). */
public interface SecondStep {

    /** Where the second proof is asked for. */
    String PATH = "/ingresar/segundo-paso";

    /** True when this person has a second factor, so that {@code first} alone does not let them in. */
    boolean asks(Account account, Proof first);
}
