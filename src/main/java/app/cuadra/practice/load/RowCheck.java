package app.cuadra.practice.load;

import app.cuadra.country.Country;
import app.cuadra.country.TaxId;
import app.cuadra.exchange.CellText;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong in a row by itself (ACC-24). What is wrong beside other rows and companies is asked elsewhere. */
final class RowCheck {

    static final int NAME_MAX = 200;
    static final int PHONE_MAX = 40;
    static final int IDENTIFICATION_MAX = 60;

    /** E.164 allows 15 digits; no country of ours has fewer than 7. */
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().-]*");

    private static final int PHONE_DIGITS_MIN = 7;
    private static final int PHONE_DIGITS_MAX = 15;

    private final Country country;

    RowCheck(Country country) {
        this.country = country;
    }

    /**
     * A row with what was found.
     *
     * @param taxId the identification, when it could be read
     * @param problems each at the field of its column, in the order of the columns
     */
    record Checked(Optional<TaxId> taxId, List<Problem> problems) {}

    Checked check(TypedRow row) {
        var problems = new ArrayList<Problem>();
        problems.addAll(name(row.name()));
        var taxId = identification(row.identification(), problems);
        problems.addAll(phone(row.phone()));
        problems.addAll(email(row.email()));
        return new Checked(taxId, List.copyOf(problems));
    }

    private static List<Problem> name(String typed) {
        if (typed.isBlank()) {
            return List.of(Problem.of("load.nameMissing", LoadColumn.NAME.field()));
        }
        return text(typed, NAME_MAX, LoadColumn.NAME);
    }

    private Optional<TaxId> identification(String typed, List<Problem> problems) {
        var field = LoadColumn.IDENTIFICATION.field();
        if (typed.isBlank()) {
            problems.add(Problem.of("load.identificationMissing", field));
            return Optional.empty();
        }
        var asText = text(typed, IDENTIFICATION_MAX, LoadColumn.IDENTIFICATION);
        if (!asText.isEmpty()) {
            problems.addAll(asText);
            return Optional.empty();
        }
        try {
            return Optional.of(country.taxpayer(typed));
        } catch (Refused refused) {
            problems.addAll(refused.at(field).problems());
            return Optional.empty();
        }
    }

    private static List<Problem> phone(String typed) {
        var digits = typed.chars().filter(Character::isDigit).count();
        var fits = typed.isBlank()
                || typed.length() <= PHONE_MAX
                        && PHONE.matcher(typed).matches()
                        && digits >= PHONE_DIGITS_MIN
                        && digits <= PHONE_DIGITS_MAX;
        return fits ? List.of() : List.of(Problem.of("load.phone", LoadColumn.PHONE.field()));
    }

    private static List<Problem> email(String typed) {
        if (typed.isBlank() || isEmail(typed)) {
            return List.of();
        }
        var suggestion = typed.replaceAll("\\s+", "").replace(',', '.').replace(";", "");
        var code = isEmail(suggestion) ? "load.emailSuggestion" : "email.invalid";
        return List.of(new Problem(code, LoadColumn.EMAIL.field(), Map.of("suggestion", suggestion)));
    }

    private static boolean isEmail(String typed) {
        try {
            return !new Email(typed).value().isEmpty();
        } catch (Refused _) {
            return false;
        }
    }

    /** A name like "=1+1" is a formula that lost its sheet: it would come alive again in the next export. */
    private static List<Problem> text(String typed, int max, LoadColumn column) {
        var checks = new Checks();
        checks.read(column.field(), () -> Text.required(typed, max));
        checks.that(!CellText.looksLikeFormula(typed), column.field(), "load.formula");
        try {
            checks.orRefuse();
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }
}
