package app.cuadra.company;

import java.util.List;

/** Names the events that a module announces; each has the text {@code webhook.event.<name>}. */
public interface AnnouncementSource {

    /** The names, in the order in which a form offers them. */
    List<String> events();
}
