package app.cuadra.files.petition;

import app.cuadra.files.petition.Asked.Named;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what is asked of a client, and names the papers in the language of the letter. */
@Component
class PetitionReading {

    /** So many papers can be asked for in one letter. */
    static final int MAX_PAPERS = 30;

    static final int MAX_NAME = 80;
    static final int MAX_MESSAGE = 1_000;

    /** Nobody is asked for something in a year from now. */
    private static final int MAX_DAYS = 365;

    private static final int MAX_TYPED = 4_000;

    private final PaperKinds kinds;
    private final Messages messages;

    PetitionReading(PaperKinds kinds, Messages messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    /**
     * Reads what was typed.
     *
     * @throws Refused with everything that must be corrected
     */
    Asked read(PetitionForm form, Locale language, LocalDate today) {
        var checks = new Checks();
        var chosen = checks.read("paper", () -> chosen(form.paper()));
        var month = checks.read("month", () -> month(form.month(), today));
        var others = checks.read("others", () -> others(form.others()));
        var due = checks.read("due", () -> due(form.due(), today));
        var email = checks.read("to", () -> new Email(form.to()));
        var message = checks.read("message", () -> message(form.message()));
        var papers = new ArrayList<Named>();
        if (chosen != null && month != null && others != null) {
            chosen.forEach(kind -> papers.add(named(kind, month, language)));
            others.forEach(name -> papers.add(new Named(PaperKind.OTHER, name)));
            checks.that(!papers.isEmpty(), "paper", "petition.nothing");
            checks.that(papers.size() <= MAX_PAPERS, "others", "petition.tooMany", Map.of("max", MAX_PAPERS));
        }
        checks.orRefuse();
        return new Asked(
                Objects.requireNonNull(email),
                language,
                Objects.requireNonNull(message),
                Objects.requireNonNull(due),
                papers);
    }

    /** A paper as the client reads it: "Extracto bancario, octubre de 2026". */
    Named named(PaperKind kind, YearMonth month, Locale language) {
        var name = messages.text(language, kind.messageKey(), Map.of());
        if (!kind.monthly()) {
            return new Named(kind, name);
        }
        var day = Date.from(month.atDay(15).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return new Named(kind, messages.text(language, "petition.ofMonth", Map.of("name", name, "month", day)));
    }

    private List<PaperKind> chosen(List<String> typed) {
        return typed.stream()
                .distinct()
                .map(code -> kinds.find(code).orElseThrow(() -> Refused.because("petition.unknownPaper")))
                .toList();
    }

    private static YearMonth month(String typed, LocalDate today) {
        try {
            var month = typed.isEmpty() ? YearMonth.from(today).minusMonths(1) : YearMonth.parse(typed);
            if (month.isBefore(YearMonth.of(2000, 1)) || month.isAfter(YearMonth.from(today))) {
                throw Refused.because("petition.month");
            }
            return month;
        } catch (DateTimeException _) {
            throw Refused.because("petition.month");
        }
    }

    private static LocalDate due(String typed, LocalDate today) {
        try {
            var due = LocalDate.parse(typed);
            if (due.isBefore(today) || due.isAfter(today.plusDays(MAX_DAYS))) {
                throw Refused.because("petition.due");
            }
            return due;
        } catch (DateTimeException _) {
            throw Refused.because("petition.due");
        }
    }

    private static List<String> others(String typed) {
        if (typed.length() > MAX_TYPED) {
            throw Refused.because("text.tooLong", Map.of("max", MAX_TYPED));
        }
        return typed.lines()
                .map(line -> Text.optional(line, MAX_NAME))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String message(String typed) {
        if (typed.length() > MAX_MESSAGE) {
            throw Refused.because("text.tooLong", Map.of("max", MAX_MESSAGE));
        }
        return String.join(
                "\n",
                typed.lines()
                        .map(line -> Text.optional(line, MAX_MESSAGE))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
