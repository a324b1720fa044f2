package app.cuadra.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of one country, read. */
record Pack(
        List<TaxIdType> taxIdTypes,
        List<FiscalNumberType> fiscalNumberTypes,
        Map<String, CodeList<Regime>> regimes,
        List<SalesTax> salesTaxes,
        List<Withholding> withholdings,
        List<TaxUnit> taxUnits,
        List<Threshold> thresholds,
        CodeList<Region> regions,
        CodeList<Municipality> municipalities,
        CodeList<Activity> activities,
        List<CompanyField> companyFields) {

    /** The rule set of withholdings that hold whatever the courts say. */
    private static final String ALL = "ALL";

    static Pack of(CountryCode code) {
        var folder = code.value().toLowerCase(Locale.ROOT) + "/";
        var regions = new CodeList<>(list(
                folder + "regions.csv",
                row -> new Region(row.text("code"), row.text("name"), row.text("iso"), row.provenance())));
        return new Pack(
                list(folder + "tax_id_types.csv", TaxIdType::new),
                list(folder + "fiscal_number_types.csv", Pack::fiscalNumberType),
                regimes(folder),
                list(folder + "sales_taxes.csv", Pack::salesTax),
                withholdings(folder),
                list(folder + "tax_units.csv", Pack::taxUnit),
                list(folder + "thresholds.csv", Pack::threshold),
                regions,
                new CodeList<>(list(folder + "municipalities.csv", row -> municipality(row, regions))),
                new CodeList<>(list(
                        folder + "activities.csv",
                        row -> new Activity(
                                row.text("code"), row.text("section"), row.text("name"), row.provenance()))),
                list(folder + "company_fields.csv", Pack::companyField));
    }

    private static <T> List<T> list(String path, Function<Row, T> entry) {
        return Row.of(path).stream().map(entry).toList();
    }

    private static FiscalNumberType fiscalNumberType(Row row) {
        return new FiscalNumberType(
                row.text("key"),
                row.text("name"),
                Pattern.compile(row.text("pattern")),
                row.text("example"),
                row.provenance());
    }

    private static Map<String, CodeList<Regime>> regimes(String folder) {
        var byKind = list(
                        folder + "regimes.csv",
                        row -> new Regime(row.text("kind"), row.text("code"), row.text("name"), row.provenance()))
                .stream()
                .collect(Collectors.groupingBy(Regime::kind, LinkedHashMap::new, Collectors.toList()));
        var lists = new LinkedHashMap<String, CodeList<Regime>>();
        byKind.forEach((kind, regimes) -> lists.put(kind, new CodeList<>(regimes)));
        return lists;
    }

    private static SalesTax salesTax(Row row) {
        return new SalesTax(
                row.text("key"),
                row.text("name"),
                row.word("kind", SalesTaxKind.class),
                row.text("official_code"),
                row.yes("default"),
                row.figure("rate_percent"),
                row.provenance());
    }

    /** A row of a rule set becomes one withholding for each window in which its rule set holds. */
    private static List<Withholding> withholdings(String folder) {
        Map<String, List<Validity>> windows = Row.of(folder + "withholding_windows.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("rule_set"), Collectors.mapping(Row::validity, Collectors.toList())));
        var withholdings = new ArrayList<Withholding>();
        for (var row : Row.of(folder + "withholdings.csv")) {
            var ruleSet = row.text("rule_set");
            var validities = ruleSet.equals(ALL) ? List.of(row.validity()) : windows.get(ruleSet);
            if (validities == null) {
                throw new IllegalArgumentException("no window says when the rule set " + ruleSet + " holds");
            }
            validities.forEach(validity -> withholdings.add(withholding(row, validity)));
        }
        return List.copyOf(withholdings);
    }

    private static Withholding withholding(Row row, Validity validity) {
        return new Withholding(
                row.text("key"),
                row.text("name"),
                row.text("kind"),
                row.word("base", WithholdingBase.class),
                row.figure("rate_percent"),
                row.figure("base_units"),
                row.text("account_hint"),
                row.provenance().during(validity));
    }

    private static TaxUnit taxUnit(Row row) {
        return new TaxUnit(
                row.whole("year"),
                row.text("name"),
                row.figure("value"),
                row.word("rounding", TaxUnit.Rounding.class),
                row.provenance());
    }

    private static Threshold threshold(Row row) {
        return new Threshold(
                row.text("key"), row.text("name"), row.figure("units"), row.whole("unit_year"), row.provenance());
    }

    private static Municipality municipality(Row row, CodeList<Region> regions) {
        var region = regions.find(row.text("region")).orElseThrow();
        return new Municipality(
                row.text("code"),
                row.text("name"),
                row.text("alt_name"),
                region.code(),
                region.name(),
                row.provenance());
    }

    private static CompanyField companyField(Row row) {
        return new CompanyField(
                row.text("key"),
                row.word("input", CompanyField.Input.class),
                row.text("list"),
                row.yes("required"),
                row.yes("many"),
                PartyKind.all(row.text("parties")),
                row.provenance());
    }
}
