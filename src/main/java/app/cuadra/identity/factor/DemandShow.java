package app.cuadra.identity.factor;

import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that says what a place asks for, and why.
 *
 * @param buttons the ways to give it; never empty
 * @param volver the place
 */
public record DemandShow(Demand demand, List<Button> buttons, String volver) implements Page {

    /** A way to give it: the key of its text, an icon of the sprite, a page that takes {@code volver}. */
    public record Button(String title, String icon, String path) {}

    /** Where a button leads. */
    public String path(Button button) {
        return Back.to(button.path(), volver);
    }
}
