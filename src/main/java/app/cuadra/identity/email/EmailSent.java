package app.cuadra.identity.email;

import app.cuadra.identity.registration.Mailbox;
import app.cuadra.web.Page;

/**
 * "Revisa tu correo": the same whether the new address has a user or not.
 *
 * @param back where to go from here
 */
public record EmailSent(String email, Mailbox mailbox, String back) implements Page {}
