package app.cuadra.company;

import app.cuadra.values.CompanyId;
import java.util.Map;

/**
 * Something happened in a company that other programs may want to know. A module publishes it as an event of Spring in the
 * transaction in which it happens; what it may say is named by an {@link AnnouncementSource}.
 *
 * @param event its name, as {@code company.updated}: never changed once released
 * @param subject the object it happened to, as {@code person:12}; what happens to one is told in order
 * @param data what is told, as JSON has it
 */
public record Announcement(CompanyId company, String event, String subject, Map<String, ?> data) {

    public Announcement {
        data = Map.copyOf(data);
    }
}
