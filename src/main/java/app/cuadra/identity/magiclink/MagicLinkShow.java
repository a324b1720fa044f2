package app.cuadra.identity.magiclink;

import app.cuadra.identity.registration.Mailbox;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * "Revisa tu correo": the same whether the address has a user or not.
 *
 * @param minutes how long the link is good
 * @param pause until the next may be asked for
 */
public record MagicLinkShow(
        String email, Mailbox mailbox, long minutes, Pause pause, List<Problem> problems, int status) implements Page {}
