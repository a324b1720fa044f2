package app.cuadra.calendar.feed;

import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One's own reminders and feed.
 *
 * @param path of the firm's calendar
 * @param address of the feed, the one time it is shown; otherwise empty
 */
public record ReminderShow(
        String path,
        Optional<FeedTable.Feed> feed,
        Optional<ReminderTable.Reminder> reminder,
        String address,
        List<Problem> problems)
        implements Page {

    /** Where this page is. */
    public String own() {
        return path + "/avisos";
    }

    /** The days that can be chosen. */
    public List<Integer> days() {
        return Reminders.DAYS;
    }

    /** True when the person chose to be reminded so many days before. */
    public boolean reminds(int days) {
        return reminder.filter(chosen -> chosen.days().contains(days)).isPresent();
    }

    /** Of which clients. */
    public List<Option> clients(View view) {
        return Stream.of(Scope.values())
                .map(scope -> new Option(scope.name(), view.t(scope.messageKey())))
                .toList();
    }

    /** When a calendar program rings. */
    public List<Option> alarms(View view) {
        var alarms = new ArrayList<Option>();
        alarms.add(new Option("", view.t("feed.alarm.none")));
        days().forEach(days -> alarms.add(new Option(String.valueOf(days), view.t("feed.before", "days", days))));
        return alarms;
    }

    /** The chosen scope of the feed. */
    public String feedClients() {
        return feed.map(FeedTable.Feed::clients).orElse(Scope.ASSIGNED).name();
    }

    /** The chosen alarm. */
    public String alarm() {
        return feed.flatMap(FeedTable.Feed::alarmDays).map(String::valueOf).orElse("");
    }

    /** The chosen scope of the reminders. */
    public String reminderClients() {
        return reminder.map(ReminderTable.Reminder::clients)
                .orElse(Scope.ASSIGNED)
                .name();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
