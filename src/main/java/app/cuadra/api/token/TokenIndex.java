package app.cuadra.api.token;

import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Map;

/**
 * The page "API".
 *
 * @param path of this page
 * @param names of whoever has one
 * @param login what the reader's programs sign in with, beside the token
 * @param base the address of the program
 * @param everybody whether all of the company are shown
 * @param makes whether the reader may make one
 */
public record TokenIndex(
        String path,
        List<Token> tokens,
        Map<UserId, String> names,
        UserId self,
        String login,
        String base,
        boolean everybody,
        boolean makes)
        implements Page {

    /** The page of all integrations. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Whose it is. */
    public String owner(Token token) {
        return names.getOrDefault(token.user(), "");
    }

    /** True when it is the reader's. */
    public boolean own(Token token) {
        return token.user().equals(self);
    }
}
