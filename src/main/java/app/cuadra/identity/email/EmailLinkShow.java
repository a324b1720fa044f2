package app.cuadra.identity.email;

import app.cuadra.identity.registration.Mailbox;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page behind a mailed link about an address.
 *
 * @param kind {@code confirm}, {@code undo} or {@code rescue}
 * @param state {@code good}, {@code used}, {@code replaced}, {@code expired}, {@code unknown}, {@code taken}, or
 *     {@code elsewhere} when it must be opened in another browser
 * @param email the address it went to; empty when it is void
 * @param form what was typed where another address is asked for
 */
public record EmailLinkShow(
        String kind, String state, String email, Mailbox mailbox, EmailForm form, List<Problem> problems)
        implements Page {

    EmailLinkShow(String kind, String state, String email, Mailbox mailbox) {
        this(kind, state, email, mailbox, new EmailForm(""), List.of());
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** Where its button sends. */
    public String path() {
        return EmailLinkPages.path(kind);
    }
}
