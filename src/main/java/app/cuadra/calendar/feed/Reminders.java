package app.cuadra.calendar.feed;

import app.cuadra.calendar.due.Desk;
import app.cuadra.platform.Settings;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.Refused;
import app.cuadra.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person chose of feeds and reminders. */
@Component
class Reminders {

    /** The days before that can be chosen. */
    static final List<Integer> DAYS = List.of(0, 1, 2, 3, 5, 7, 10, 15, 30);

    private final FeedTable feedTable;
    private final Feeds feeds;
    private final ReminderTable reminders;
    private final Settings settings;
    private final Desk desk;

    Reminders(FeedTable feedTable, Feeds feeds, ReminderTable reminders, Settings settings, Desk desk) {
        this.feedTable = feedTable;
        this.feeds = feeds;
        this.reminders = reminders;
        this.settings = settings;
        this.desk = desk;
    }

    @Transactional(readOnly = true)
    public ReminderShow show(Member member, Viewer viewer, String address) {
        return new ReminderShow(
                "/contador/" + member.firm().id().value() + "/calendario",
                feedTable.find(member.firm().id(), viewer.id()),
                reminders.find(member.firm().id(), viewer.id()),
                address,
                List.of());
    }

    /** Makes the feed, or gives it another address, which is shown this once. */
    ReminderShow issue(Member member, FeedForm form, Viewer viewer) {
        var clients = Scope.of(form.clients()).orElseThrow(Reminders::unknown);
        var alarm = form.alarm().isEmpty() ? Optional.<Integer>empty() : Optional.of(day(form.alarm()));
        var link = feeds.issue(member.firm().id(), viewer.id(), clients, alarm, viewer.locale());
        return show(member, viewer, settings.baseUrl() + link.path());
    }

    void revoke(Member member, Viewer viewer) {
        feedTable.revoke(member.firm().id(), viewer.id());
    }

    /** Chooses the days; none: no reminders. */
    @Transactional
    public void remind(Member member, ReminderForm form, Viewer viewer) {
        var clients = Scope.of(form.clients()).orElseThrow(Reminders::unknown);
        var days = new ArrayList<Integer>();
        form.day().forEach(day -> days.add(day(day)));
        if (days.isEmpty()) {
            reminders.remove(member.firm().id(), viewer.id());
        } else {
            reminders.save(
                    member.firm().id(),
                    viewer.id(),
                    days.stream().distinct().sorted().toList(),
                    clients,
                    viewer,
                    desk.today(desk.country(member.firm())));
        }
    }

    private static int day(String text) {
        return Stream.of(text)
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(DAYS::contains)
                .findFirst()
                .orElseThrow(Reminders::unknown);
    }

    private static Refused unknown() {
        return Refused.because("feed.unknown");
    }
}
