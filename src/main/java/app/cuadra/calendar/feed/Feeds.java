package app.cuadra.calendar.feed;

import app.cuadra.calendar.due.Desk;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds: given to a person once, read by whoever has the address, in exactly that person's scope. */
@Component
class Feeds {

    /** So many at most: more than a person looks at, and a calendar program takes. */
    static final int MAX_EVENTS = 5_000;

    /** What was over longer ago is not shown. */
    private static final int DAYS_BACK = 60;

    private static final int DAYS_AHEAD = 400;

    private final FeedTable table;
    private final FeedFile file;
    private final Firms firms;
    private final Desk desk;
    private final Tenancy tenancy;

    Feeds(FeedTable table, FeedFile file, Firms firms, Desk desk, Tenancy tenancy) {
        this.table = table;
        this.file = file;
        this.firms = firms;
        this.desk = desk;
        this.tenancy = tenancy;
    }

    /** A feed as it is now. */
    record Content(byte[] bytes, Instant changedAt) {

        Content {
            bytes = bytes.clone();
        }
    }

    /** Somebody asks too often. */
    static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Makes the feed of a person, or gives it another address, and returns it: the only time it can be seen. */
    @Transactional
    public FeedLink issue(
            PracticeId practice, UserId user, Scope clients, Optional<Integer> alarmDays, Locale language) {
        var link = FeedLink.make(practice, user);
        table.issue(link, clients, alarmDays, language);
        return link;
    }

    /**
     * Reads a feed.
     *
     * @throws NotFound for an address that is none, or none any more, or whose person works there no longer
     * @throws TooOften after {@link FeedTable#READS_AN_HOUR} times in an hour
     */
    @Transactional(noRollbackFor = TooOften.class)
    public Content read(String token) {
        var link = FeedLink.read(token);
        var member = firms.member(link.user(), link.practice()).orElseThrow(() -> new NotFound("feed"));
        var scope = new Tenancy.Scope(link.user(), link.practice(), null, List.of());
        return tenancy.within(scope, () -> {
            var reads = table.count(link).orElseThrow(() -> new NotFound("feed"));
            if (reads > FeedTable.READS_AN_HOUR) {
                throw new TooOften();
            }
            var feed = table.find(link.practice(), link.user()).orElseThrow(() -> new NotFound("feed"));
            var country = desk.country(member.firm());
            var today = desk.today(country);
            var entries = table.entries(
                    link.practice(),
                    link.user(),
                    feed.clients(),
                    today.minusDays(DAYS_BACK),
                    today.plusDays(DAYS_AHEAD),
                    MAX_EVENTS);
            var changed = entries.stream()
                    .map(FeedTable.Entry::changedAt)
                    .reduce(feed.createdAt(), (one, other) -> one.isAfter(other) ? one : other);
            return new Content(file.write(feed, entries, Desk.obligations(country)), changed);
        });
    }

    /** So long somebody who asks too often waits. */
    static Duration pause() {
        return Duration.ofHours(1);
    }
}
