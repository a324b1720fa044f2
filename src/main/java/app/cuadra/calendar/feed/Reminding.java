package app.cuadra.calendar.feed;

import static java.util.stream.Collectors.groupingBy;

import app.cuadra.calendar.due.Desk;
import app.cuadra.calendar.feed.ReminderTable.Reminder;
import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.Email;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people of what falls due: one letter a person, firm and day. The day is taken in the transaction that puts the
 * letter into the outbox, so that no crash and no second node sends another or loses it.
 */
@Component
class Reminding implements RecurringJob {

    /** In the person's zone. */
    private static final int FROM_HOUR = 6;

    private static final int AT_ONCE = 200;

    /** So many clients of one obligation are named in a letter, and so many obligations. */
    private static final int NAMED = 10;

    private static final int LINES = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final ReminderTable reminders;
    private final FeedTable feed;
    private final People people;
    private final Mails mails;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reminding(
            ReminderTable reminders,
            FeedTable feed,
            People people,
            Mails mails,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock) {
        this.reminders = reminders;
        this.feed = feed;
        this.people = people;
        this.mails = mails;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who they are, and what their firm's calendar is. */
    @Component
    record People(Users users, Firms firms, Desk desk) {}

    @Override
    public String name() {
        return "calendar-reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void turn() {
        var failed = 0;
        for (var waiting = waiting(); waiting.size() > failed; waiting = waiting()) {
            failed = 0;
            for (var reminder : waiting) {
                try {
                    remind(reminder);
                } catch (RuntimeException trouble) {
                    failed++;
                    LOG.warn(
                            "Somebody was not reminded: practice={}, user={}",
                            reminder.practice().value(),
                            reminder.user().value(),
                            trouble);
                }
            }
        }
    }

    private List<Reminder> waiting() {
        return reminders.waiting(clock.instant(), FROM_HOUR, AT_ONCE);
    }

    private void remind(Reminder reminder) {
        var day = LocalDate.now(clock.withZone(reminder.zone()));
        // In the person's own scope: they hear only of clients they may see today.
        tenancy.within(
                new Tenancy.Scope(reminder.user(), reminder.practice(), null, List.of()),
                () -> transactions.execute(_ -> {
                    if (reminders.take(reminder, day)) {
                        people.firms()
                                .member(reminder.user(), reminder.practice())
                                .ifPresent(member -> write(member, reminder, day));
                    }
                    return reminder;
                }));
    }

    private void write(Member member, Reminder reminder, LocalDate day) {
        var last = day.plusDays(reminder.days().getLast());
        var due =
                feed
                        .entries(reminder.practice(), reminder.user(), reminder.clients(), day, last, Feeds.MAX_EVENTS)
                        .stream()
                        .filter(entry -> !entry.done())
                        .filter(entry ->
                                reminder.days().contains((int) (entry.day().toEpochDay() - day.toEpochDay())))
                        .collect(groupingBy(
                                entry -> new Line(entry.day(), entry.obligation()),
                                LinkedHashMap::new,
                                Collectors.toList()));
        var user = people.users().find(reminder.user());
        if (due.isEmpty()
                || user.isEmpty()
                || user.get().generated()
                || !user.get().emailVerified()) {
            return;
        }
        var names = Desk.obligations(people.desk().country(member.firm()));
        var path = "/contador/" + reminder.practice().value() + "/calendario";
        var letter = Letter.to(
                        new Email(user.get().login()),
                        reminder.language(),
                        "feed.mail.subject",
                        "count",
                        due.values().stream().mapToInt(List::size).sum())
                .greeting(user.get().name())
                .says("feed.mail.what", "firm", member.firm().name());
        var lines = new ArrayList<>(due.entrySet());
        for (var line : lines.subList(0, Math.min(LINES, lines.size()))) {
            letter = letter.says("feed.mail.line", said(reminder, line, names));
        }
        mails.send(letter.button("feed.mail.open", path + "/lista"));
    }

    private record Line(LocalDate day, String obligation) {}

    private static Object[] said(
            Reminder reminder,
            Map.Entry<Line, List<FeedTable.Entry>> line,
            Map<String, app.cuadra.country.Obligation> names) {
        var obligation = names.get(line.getKey().obligation());
        var clients = line.getValue().stream().map(FeedTable.Entry::client).toList();
        return new Object[] {
            "day",
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(reminder.language())
                    .format(line.getKey().day()),
            "what",
            obligation == null ? line.getKey().obligation() : obligation.name(),
            "clients",
            String.join(", ", clients.subList(0, Math.min(NAMED, clients.size()))),
            "others",
            Math.max(0, clients.size() - NAMED)
        };
    }
}
