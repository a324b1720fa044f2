package app.cuadra.calendar.feed;

import app.cuadra.calendar.feed.FeedTable.Entry;
import app.cuadra.calendar.feed.FeedTable.Feed;
import app.cuadra.country.Obligation;
import app.cuadra.platform.Settings;
import app.cuadra.web.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes a feed as RFC 5545 wants it. The same rows give the same bytes, so that what did not change is not sent again; a row
 * keeps its name when its date moves.
 */
@Component
class FeedFile {

    private static final Duration NINE_IN_THE_MORNING = Duration.ofHours(9);

    private final Messages messages;
    private final String host;

    FeedFile(Messages messages, Settings settings) {
        this.messages = messages;
        host = String.valueOf(settings.baseUrl().getHost());
    }

    byte[] write(Feed feed, List<Entry> entries, Map<String, Obligation> obligations) {
        var calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Cuadra//Calendario tributario//ES"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new XProperty("X-WR-CALNAME", text(feed.language(), "feed.name", Map.of())))),
                new ComponentList<>(entries.stream()
                        .map(entry -> event(feed, entry, obligations))
                        .toList()));
        var bytes = new ByteArrayOutputStream();
        try {
            // A feed without events is one whose person has no client yet; the checks of the library want one.
            new CalendarOutputter(!entries.isEmpty()).output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private VEvent event(Feed feed, Entry entry, Map<String, Obligation> obligations) {
        var obligation = obligations.get(entry.obligation());
        var shortName = obligation == null ? entry.obligation() : obligation.shortName();
        var name = obligation == null ? entry.obligation() : obligation.name();
        var key = entry.done() ? "feed.event.done" : "feed.event";
        var summary = text(feed.language(), key, Map.of("what", shortName, "client", entry.client()));
        var properties = new PropertyList(List.of(
                new Uid("due-" + entry.id() + "@" + host),
                new DtStamp(entry.changedAt()),
                new LastModified(entry.changedAt()),
                new DtStart<>(entry.day()),
                new Summary(summary),
                new Description(text(
                        feed.language(),
                        "feed.event.about",
                        Map.of("name", name, "period", entry.period(), "client", entry.client()))),
                ImmutableTransp.TRANSPARENT));
        var alarm = feed.alarmDays().filter(_ -> !entry.done());
        return new VEvent(
                properties,
                new ComponentList<>(
                        alarm.map(days -> List.of(alarm(days, summary))).orElse(List.of())));
    }

    private static VAlarm alarm(int daysBefore, String summary) {
        var alarm = new VAlarm(Duration.ofDays(-daysBefore).plus(NINE_IN_THE_MORNING));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }

    private String text(Locale language, String key, Map<String, Object> args) {
        return messages.text(language, key, args);
    }
}
