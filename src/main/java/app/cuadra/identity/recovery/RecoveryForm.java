package app.cuadra.identity.recovery;

import app.cuadra.web.Form;

/** Which address has lost its password. */
public record RecoveryForm(String email) implements Form {}
