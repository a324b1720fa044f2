package app.cuadra.country;

import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A country pack: the facts and lists by which a company of that country works. Immutable.
 *
 * <p>A list that the country does not have is empty, so nobody needs to ask which country it is.
 */
public final class Country {

    private final CountryCode code;
    private final Row facts;
    private final Pack pack;
    private final DutyPack duties;

    Country(Row facts) {
        this.code = new CountryCode(facts.text("iso2"));
        this.facts = facts;
        this.pack = Pack.of(code);
        this.duties = DutyPack.of(code);
    }

    /** Its two letters. */
    public CountryCode code() {
        return code;
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "country." + code;
    }

    /** The currency of its books. */
    public Currency currency() {
        return Currency.getInstance(facts.text("currency"));
    }

    /** The decimals that amounts in {@link #currency()} have in documents and books. */
    public int currencyDecimals() {
        return facts.whole("currency_decimals");
    }

    /** What people write before an amount: {@code $}, {@code S/}. */
    public String currencySymbol() {
        return facts.text("symbol");
    }

    /** The languages of its screens and documents, the first one by default. */
    public List<Locale> languages() {
        return Arrays.stream(facts.text("languages").split(","))
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** Where its days begin and end, for companies that say nothing else. */
    public ZoneId timeZone() {
        return ZoneId.of(facts.text("timezone"));
    }

    /** What parts the thousands of a written amount. */
    public char thousandsSeparator() {
        return facts.text("thousands_sep").charAt(0);
    }

    /** What parts the decimals of a written amount. */
    public char decimalSeparator() {
        return facts.text("decimal_sep").charAt(0);
    }

    /** How dates are written, as {@link java.time.format.DateTimeFormatter} patterns. */
    public String datePattern() {
        return facts.text("date_format");
    }

    /** The first day of the fiscal year; empty where each company chooses. */
    public Optional<MonthDay> fiscalYearStart() {
        var start = facts.text("fiscal_year_start");
        return start.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + start));
    }

    /** Who collects its taxes; empty in the international pack. */
    public String taxAuthority() {
        return facts.text("tax_authority");
    }

    /** The prefix of its telephone numbers, such as {@code +57}; empty in the international pack. */
    public String callingCode() {
        return facts.text("calling_code");
    }

    /** Where these facts come from. */
    public Provenance provenance() {
        return facts.provenance();
    }

    /** The kinds of identification, the usual one of companies first. */
    public List<TaxIdType> taxIdTypes() {
        return pack.taxIdTypes();
    }

    /** The kinds of identification that such a party may have. */
    public List<TaxIdType> taxIdTypes(PartyKind party) {
        return pack.taxIdTypes().stream()
                .filter(type -> type.parties().contains(party))
                .toList();
    }

    /**
     * The kind of identification with that key ({@code CO-NIT}).
     *
     * @throws Refused with {@code taxIdType.unknown}
     */
    public TaxIdType taxIdType(String key) {
        return pack.taxIdTypes().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.because("taxIdType.unknown"));
    }

    /**
     * Reads the identification of a taxpayer whose kind was not said, as in a list of companies: the first kind of
     * taxpayers that accepts it.
     *
     * @throws Refused as {@link TaxIdType#read}; a wrong check digit is named rather than a wrong form, because it is
     *     the nearer miss
     */
    public TaxId taxpayer(String typed) {
        var problems = new ArrayList<Problem>();
        for (var type : taxIdTypes().stream().filter(TaxIdType::ofTaxpayers).toList()) {
            try {
                return type.read(typed);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        var nearest = problems.stream()
                .filter(problem -> problem.code().equals("taxId.wrongCheckDigit"))
                .findFirst()
                .orElse(problems.getFirst());
        throw new Refused(List.of(nearest));
    }

    /** The kinds of number that its tax authority gives to documents. */
    public List<FiscalNumberType> fiscalNumberTypes() {
        return pack.fiscalNumberTypes();
    }

    /** The kinds of regimes, responsibilities and conditions it tells apart. */
    public Set<String> regimeKinds() {
        return Collections.unmodifiableSet(pack.regimes().keySet());
    }

    /** The list of regimes of one kind, such as {@code responsibility}; empty when it has no such kind. */
    public CodeList<Regime> regimes(String kind) {
        return pack.regimes().getOrDefault(kind, new CodeList<>(List.of()));
    }

    /** Every tax on sales in the pack, whenever it holds. */
    public List<SalesTax> taxes() {
        return pack.salesTaxes();
    }

    /** The taxes on sales that hold on a document's date. */
    public List<SalesTax> taxesOn(LocalDate day) {
        return pack.salesTaxes().stream()
                .filter(tax -> tax.provenance().validity().covers(day))
                .toList();
    }

    /** Every withholding in the pack, one for each stretch of time in which it holds. */
    public List<Withholding> withholdings() {
        return pack.withholdings();
    }

    /** The withholdings that hold on a document's date; each key at most once. */
    public List<Withholding> withholdingsOn(LocalDate day) {
        return pack.withholdings().stream()
                .filter(withholding -> withholding.provenance().validity().covers(day))
                .toList();
    }

    /** The tax unit of each year the pack knows, oldest first; none where the law counts in currency. */
    public List<TaxUnit> taxUnits() {
        return pack.taxUnits();
    }

    /** The tax unit of a year. */
    public Optional<TaxUnit> taxUnit(int year) {
        return pack.taxUnits().stream().filter(unit -> unit.year() == year).findFirst();
    }

    /** Every limit in the pack that the law counts in tax units. */
    public List<Threshold> thresholds() {
        return pack.thresholds();
    }

    /** Its first division (Colombia: departments). */
    public CodeList<Region> regions() {
        return pack.regions();
    }

    /** Its towns with official codes (Colombia: Divipola). */
    public CodeList<Municipality> municipalities() {
        return pack.municipalities();
    }

    /** Its classification of economic activities (Colombia: CIIU). */
    public CodeList<Activity> activities() {
        return pack.activities();
    }

    /** What companies and people of the country owe at days of its tax calendar; none where the pack has no calendar. */
    public List<Obligation> obligations() {
        return duties.obligations();
    }

    /** What the rules of {@link #obligations()} ask of a company. */
    public List<Condition> conditions() {
        return duties.conditions();
    }

    /** The days on which nothing falls due. */
    public FreeDays freeDays() {
        return duties.freeDays();
    }

    /** The tax calendar of each year that the pack has, oldest first. */
    public List<TaxCalendar> taxCalendars() {
        return List.copyOf(duties.calendars().values());
    }

    /** What the country fixes for each year besides its {@link #taxUnits()}: the minimum wage. */
    public List<EconomicFigure> economicFigures() {
        return duties.figures();
    }

    /** The fields that describe a company, in the order of the form. */
    public List<CompanyField> companyFields() {
        return pack.companyFields();
    }

    @Override
    public String toString() {
        return code.value();
    }
}
