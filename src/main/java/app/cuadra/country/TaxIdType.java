package app.cuadra.country;

import app.cuadra.country.check.CheckRule;
import app.cuadra.country.check.CheckRules;
import app.cuadra.country.check.Placement;
import app.cuadra.country.check.Writing;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A kind of identification that a country knows, such as Colombia's NIT, and how to read one. */
public final class TaxIdType {

    /** More than any identification with its separators has; longer input is not looked into. */
    public static final int MAX_TYPED = 60;

    private static final Pattern HYPHENS = Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private final String key;
    private final String officialCode;
    private final String name;
    private final Set<PartyKind> parties;
    private final boolean taxpayers;
    private final Pattern pattern;
    private final CheckRule rule;
    private final Placement placement;
    private final boolean mismatchOnlyWarns;
    private final Writing writing;
    private final String example;
    private final Provenance provenance;

    TaxIdType(Row row) {
        key = row.text("key");
        officialCode = row.text("code");
        name = row.text("name");
        parties = PartyKind.all(row.text("parties"));
        taxpayers = row.text("taxpayer").equals("yes");
        pattern = Pattern.compile(row.text("pattern"));
        rule = CheckRules.named(row.text("check"));
        placement = Placement.named(row.text("placement"));
        mismatchOnlyWarns = row.text("on_mismatch").equals("warn");
        writing = Writing.of(row.text("format"));
        example = row.text("example");
        provenance = row.provenance();
    }

    /** Names it everywhere: the country's code, a hyphen, its name there ({@code CO-NIT}). Stable, so store it. */
    public String key() {
        return key;
    }

    /** Whether taxpayers are registered under it: what a company of the country has, and not a visitor's passport. */
    public boolean ofTaxpayers() {
        return taxpayers;
    }

    /** What the tax authority calls it in electronic documents ({@code 31}); may be empty or shared by several. */
    public String officialCode() {
        return officialCode;
    }

    /** As people of the country call it, in the country's language. */
    public String name() {
        return name;
    }

    /** Who may have one. */
    public Set<PartyKind> parties() {
        return parties;
    }

    /** A number of this type, well written, that belongs to nobody we know: for hints in forms. */
    public String example() {
        return example;
    }

    /** True when a check digit stands apart from the number, so that a form may show it in a field of its own. */
    public boolean hasSeparateCheckDigit() {
        return placement.apart();
    }

    /** Where the type's rules come from. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Reads what a person typed or an import brought, with or without dots, blanks, hyphens and check digit.
     *
     * <p>A NIT is read so: with a hyphen or a blank before the last digit, that is the check digit and must be right.
     * Otherwise 10 digits that do not begin with 1 are nine digits and their check digit, which must be right (cédulas of 10 digits all begin
     * with 1); 11 digits that begin with 1 and end in the check digit of the first ten are a cédula with it; anything
     * else is the number alone and its check digit is computed. Where a type's check digit is part of the number
     * (RFC, RUC, CUIT, NIF) or always written (RUT), the last character is it.
     *
     * @throws Refused with {@code taxId.required}, {@code taxId.format} (args named type and example) or
     *     {@code taxId.wrongCheckDigit} (args {@code given}, {@code expected})
     */
    public TaxId read(String typed) {
        var clean = cleaned(typed);
        if (clean.isEmpty()) {
            throw Refused.because("taxId.required");
        }
        if (clean.length() > MAX_TYPED) {
            throw malformed();
        }
        var parts = placement.split(clean, writing, rule);
        if (!pattern.matcher(parts.number()).matches()) {
            throw malformed();
        }
        return placement.apart() ? withCheckDigit(parts) : checkedWithin(parts.number());
    }

    /**
     * An identification that was stored as its number and its separate check digit, which is trusted: rules may have
     * become stricter since.
     */
    public TaxId restored(String number, String checkDigit) {
        return new TaxId(key, number, checkDigit, written(number, checkDigit));
    }

    /**
     * What deserves a second look in an identification that was accepted: {@code taxId.unusualCheckDigit} (args
     * {@code given}, {@code expected}). México accepts RFCs whose last character does not follow the rule, España
     * accepts both forms of control.
     */
    public List<Problem> warnings(TaxId taxId) {
        if (!taxId.typeKey().equals(key)) {
            throw new IllegalArgumentException(taxId.typeKey() + " is not " + key);
        }
        if (placement != Placement.WITHIN) {
            return List.of();
        }
        var usual = rule.usual(body(taxId.number()));
        var given = ending(taxId.number());
        return usual.isEmpty() || usual.contains(given)
                ? List.of()
                : List.of(new Problem(
                        "taxId.unusualCheckDigit", "", Map.of("given", given, "expected", usual.getFirst())));
    }

    private TaxId withCheckDigit(Placement.Parts parts) {
        var endings = rule.endings(parts.number());
        if (parts.given().isEmpty()) {
            return restored(parts.number(), endings.getFirst());
        }
        if (!endings.contains(parts.given())) {
            throw wrongCheckDigit(parts.given(), endings);
        }
        return restored(parts.number(), parts.given());
    }

    private TaxId checkedWithin(String number) {
        if (placement == Placement.WITHIN && !mismatchOnlyWarns) {
            var endings = rule.endings(body(number));
            if (!endings.isEmpty() && !endings.contains(ending(number))) {
                throw wrongCheckDigit(ending(number), endings);
            }
        }
        return restored(number, "");
    }

    private String written(String number, String checkDigit) {
        return switch (placement) {
            case NONE, WITHIN -> writing.written(number);
            case LAST, NIT -> writing.written(number) + "-" + checkDigit;
            case MARKED -> number + " DV " + checkDigit;
        };
    }

    private Refused malformed() {
        return Refused.because("taxId.format", Map.of("type", name, "example", example));
    }

    private static Refused wrongCheckDigit(String given, List<String> endings) {
        return Refused.because("taxId.wrongCheckDigit", Map.of("given", given, "expected", endings.getFirst()));
    }

    private static String body(String number) {
        return number.substring(0, number.length() - 1);
    }

    private static String ending(String number) {
        return number.substring(number.length() - 1);
    }

    private static String cleaned(String typed) {
        // Anything this long is refused as it is: normalising megabytes would be work done for an attacker.
        if (typed.length() > 4 * MAX_TYPED) {
            return typed;
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return HYPHENS.matcher(BLANKS.matcher(plain).replaceAll(" "))
                .replaceAll("-")
                .strip();
    }

    @Override
    public String toString() {
        return key;
    }
}
