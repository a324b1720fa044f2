package app.cuadra.practice.invitation;

import app.cuadra.web.Page;

/**
 * An invitation, to be answered or answered already.
 *
 * @param path of this invitation
 * @param email what the client signs in with
 * @param standing OPEN, ACCEPTED, REJECTED or OVER: the texts {@code practice.answer.<standing>} say which
 */
public record AnswerShow(String path, String firm, String company, String email, String standing) implements Page {

    /** True while it can be answered. */
    public boolean open() {
        return standing.equals("OPEN");
    }
}
