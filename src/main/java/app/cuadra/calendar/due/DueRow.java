package app.cuadra.calendar.due;

import app.cuadra.country.Obligation;
import app.cuadra.country.TaxDate;
import app.cuadra.country.Verification;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Mark;
import app.cuadra.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One occurrence as pages show it.
 *
 * @param what the obligation; empty when the pack no longer has it
 * @param row of the calendar; empty when the calendar no longer has it
 * @param person who is responsible for the client, or empty
 */
public record DueRow(Dues.Due due, Optional<Obligation> what, Optional<TaxDate> row, String person, LocalDate today) {

    /** So many days before, it is close. */
    private static final int CLOSE_DAYS = 7;

    /** Its number. */
    public long id() {
        return due.id();
    }

    /** Whose. */
    public CompanyId company() {
        return due.company();
    }

    /** The client's name. */
    public String client() {
        return due.client();
    }

    /** The client's identification. */
    public String identification() {
        return due.identification();
    }

    /** The client's colour mark. */
    public Mark mark() {
        return Mark.of(due.client(), due.company().value());
    }

    /** When. */
    public LocalDate day() {
        return due.day();
    }

    /** Of which time. */
    public String period() {
        return due.period();
    }

    /** What it is, with its form. */
    public String name() {
        return what.map(Obligation::name).orElse(due.obligation());
    }

    /** What it is, in few words. */
    public String shortName() {
        return what.map(Obligation::shortName).orElse(due.obligation());
    }

    /** True when somebody said so. */
    public boolean done() {
        return due.doneAt().isPresent();
    }

    /** The name of the file that proves it, or empty. */
    public String proof() {
        return due.proof();
    }

    /** Where it stood before it was moved. */
    public Optional<LocalDate> movedFrom() {
        return due.movedFrom();
    }

    /** The CSS class of its state. */
    public String tone() {
        if (done()) {
            return "ok";
        }
        if (day().isBefore(today)) {
            return "bad";
        }
        return day().isAfter(today.plusDays(CLOSE_DAYS)) ? "off" : "wait";
    }

    /** The key of its state's name. */
    public String stateKey() {
        if (done()) {
            return "due.done";
        }
        if (day().isBefore(today)) {
            return "due.overdue";
        }
        return day().equals(today) ? "due.today" : "due.pending";
    }

    /** How far the date was checked. */
    public Verification verification() {
        return row.map(date -> date.provenance().status()).orElse(Verification.UNVERIFIED);
    }

    /** True when people should know how far it was checked. */
    public boolean doubtful() {
        return switch (verification()) {
            case OK, CROSS_CHECKED -> false;
            case RULE_COMPUTED, SECOND_HAND, UNVERIFIED -> true;
        };
    }

    /** Where the date is written. */
    public String source() {
        return row.map(date -> date.provenance().source()).orElse("");
    }

    /** Why that day, in the reader's words: "Vence el 2026-11-24: el NIT termina en 6". */
    public String whyThen(View view) {
        var digits = due.digits();
        if (digits.isEmpty()) {
            return view.t("due.then.all", "day", day().toString());
        }
        return digits.length() == 1
                ? view.t("due.then.one", "day", day().toString(), "digit", digits)
                : view.t(
                        "due.then.two",
                        "day",
                        day().toString(),
                        "from",
                        digits.substring(0, 2),
                        "to",
                        digits.substring(3));
    }

    /** Why this client. */
    public String whyThey(View view) {
        return because(view, due.why().verdict(), due.why().because());
    }

    /** What decided, in the reader's words. */
    public static String because(View view, String verdict, List<String> conditions) {
        if (verdict.startsWith("CHOSEN")) {
            return view.t("duty.because.chosen");
        }
        return conditions.isEmpty() ? "" : view.t("duty.because", "facts", String.join(", ", said(view, conditions)));
    }

    /** Conditions as the pack writes them, in the reader's words. */
    public static List<String> said(View view, List<String> conditions) {
        return conditions.stream()
                .map(written -> written.startsWith("!")
                        ? view.t("condition." + written.substring(1) + ".no")
                        : view.t("condition." + written + ".yes"))
                .toList();
    }
}
