package app.cuadra.web;

import java.util.List;

/**
 * What a person sees when something went wrong: what happened, what to do, and an id to tell us.
 *
 * @param status the HTTP status, which chooses the text ({@code web.error.<status>.title})
 * @param reasons what exactly was refused, already in the reader's language; often empty
 * @param reference the request's id, also in the first line of each log record
 */
public record ErrorShow(int status, List<String> reasons, String reference) implements Page {

    /** The status whose text fits. */
    public int text() {
        return ErrorPages.textFor(status);
    }
}
