package app.cuadra.identity.notme;

import app.cuadra.identity.registration.Mailbox;
import app.cuadra.web.Page;

/**
 * The page "No fui yo".
 *
 * @param state {@code good}, {@code done}, {@code moved}, {@code replaced}, {@code expired} or {@code unknown}
 * @param email whose account it is; empty when the link is void
 */
public record NotMeShow(String state, String email, Mailbox mailbox) implements Page {}
