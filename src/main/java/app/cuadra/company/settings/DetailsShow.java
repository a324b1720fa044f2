package app.cuadra.company.settings;

import app.cuadra.web.Page;
import java.util.List;

/** The details for somebody who may look but not change. */
public record DetailsShow(Details details, List<Label> labels) implements Page {

    /**
     * One line.
     *
     * @param key the key of the field's name
     * @param text what it holds; a message key when {@code translated}
     */
    public record Label(String key, String text, boolean translated) {}
}
