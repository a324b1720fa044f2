package app.cuadra.practice.benefit;

import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.Settings;
import app.cuadra.practice.benefit.BenefitTable.Count;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.Checks;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a firm stands in the programme, and asking for what its level gives. */
@Component
public class Benefits {

    public static final int MAX_MESSAGE = 1_000;

    /** So many requests a firm may send in a day: each is a letter to the operator. */
    static final int MAX_A_DAY = 10;

    private static final int SHOWN = 20;

    private final Programmes programmes;
    private final BenefitTable table;
    private final Users users;
    private final Mails mails;
    private final Settings settings;
    private final Clock clock;

    Benefits(Programmes programmes, BenefitTable table, Users users, Mails mails, Settings settings, Clock clock) {
        this.programmes = programmes;
        this.table = table;
        this.users = users;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a firm stands. */
    public record Standing(Programme programme, Count count, List<BenefitTable.Request> requests) {}

    @Transactional(readOnly = true)
    public Standing of(Firm firm) {
        return new Standing(programmes.current(), table.count(firm.id()), table.latest(firm.id(), SHOWN));
    }

    /**
     * Notes the request and tells the operator.
     *
     * @throws Refused {@code benefit.unknown} at {@code benefit}, {@code benefit.tooMany}, or the problem of the message
     */
    @Transactional
    public void request(Firm firm, BenefitForm form, Viewer viewer) {
        var level = programmes.current().reached(table.count(firm.id()).paying());
        var offered = level.map(reached -> reached.benefits(viewer.locale())).orElse(List.of());
        var checks = new Checks();
        var benefit = checks.read("benefit", () -> chosen(offered, form.benefit()));
        var message = checks.read("message", () -> Text.optional(form.message(), MAX_MESSAGE));
        checks.orRefuse();
        if (table.countSince(firm.id(), clock.instant().minus(Duration.ofDays(1))) >= MAX_A_DAY) {
            throw Refused.because("benefit.tooMany");
        }
        var name = level.map(reached -> reached.name(viewer.locale())).orElse("");
        table.add(firm.id(), name, Objects.requireNonNull(benefit), Objects.requireNonNull(message), viewer.id());
        mails.send(letter(firm, name, benefit, message, person(viewer.id()), viewer.locale()));
    }

    private static String chosen(List<String> offered, String place) {
        if (!place.matches("\\d{1,3}") || Integer.parseInt(place) >= offered.size()) {
            throw Refused.because("benefit.unknown");
        }
        return offered.get(Integer.parseInt(place));
    }

    private Users.User person(UserId id) {
        return users.find(id).orElseThrow(() -> new NotFound("user"));
    }

    private Letter letter(Firm firm, String level, String benefit, String message, Users.User person, Locale language) {
        var letter = Letter.to(settings.operator(), language, "benefit.mail.subject", "firm", firm.name())
                .says(
                        "benefit.mail.what",
                        "person",
                        person.name(),
                        "firm",
                        firm.name(),
                        "benefit",
                        benefit,
                        "level",
                        level);
        if (!message.isEmpty()) {
            letter = letter.says("benefit.mail.message", "message", message);
        }
        return letter.says("benefit.mail.answer", "email", person.login());
    }
}
