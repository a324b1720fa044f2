package app.cuadra.identity.recovery;

import app.cuadra.identity.registration.Mailbox;
import app.cuadra.web.Page;

/** "Revisa tu correo": the same whether the address has a user or not. */
public record RecoveryShow(String email, Mailbox mailbox) implements Page {}
