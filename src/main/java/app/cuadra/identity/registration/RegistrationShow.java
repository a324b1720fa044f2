package app.cuadra.identity.registration;

import app.cuadra.web.Page;

/**
 * "Revisa tu correo": the same for a new address and for one that has a user.
 *
 * @param email where the letter went
 */
public record RegistrationShow(String email, Mailbox mailbox) implements Page {}
