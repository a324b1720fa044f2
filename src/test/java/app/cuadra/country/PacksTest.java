package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.values.Refused;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every country pack makes sense in itself. */
class PacksTest {

    private static final Path RESOURCES = Path.of("src/main/resources/country");
    private static final Set<String> LISTS =
            Set.of("", "party_kinds", "tax_id_types", "regions", "municipalities", "activities", "currencies");

    static List<Country> countries() {
        return new Countries().all();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCountriesComeInTheOrderOfTheProduct() {
        assertThat(countries())
                .extracting(country -> country.code().value())
                .containsExactly("CO", "MX", "DO", "CR", "PA", "PE", "AR", "ES", "CL", "US", "XX");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowSaysWhereItComesFromAndHowFarItWasVerified(Path file) {
        for (var row : rows(file)) {
            assertThat(row.getField("source")).as("source in %s", row).isNotBlank();
            assertThat(Verification.named(row.getField("status"))).isNotNull();
            assertThat(row.getHeader()).contains("valid_from", "valid_to");
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void noKeyHasTwoRowsOnOneDay(Country country) {
        onlyOneADay(country.taxIdTypes(), TaxIdType::key, TaxIdType::provenance);
        country.regimeKinds()
                .forEach(kind -> onlyOneADay(country.regimes(kind).all(), Regime::code, Regime::provenance));
        onlyOneADay(country.taxes(), SalesTax::key, SalesTax::provenance);
        onlyOneADay(country.withholdings(), Withholding::key, Withholding::provenance);
        onlyOneADay(country.taxUnits(), TaxUnit::name, TaxUnit::provenance);
        onlyOneADay(country.thresholds(), Threshold::key, Threshold::provenance);
        onlyOneADay(country.companyFields(), CompanyField::key, CompanyField::provenance);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theFactsCanBeUsed(Country country) {
        assertThat(country.currency().getDefaultFractionDigits()).isEqualTo(country.currencyDecimals());
        assertThat(country.languages()).isNotEmpty();
        assertThat(country.timeZone()).isNotNull();
        assertThat(country.thousandsSeparator()).isNotEqualTo(country.decimalSeparator());
        assertThat(java.time.format.DateTimeFormatter.ofPattern(country.datePattern()))
                .isNotNull();
        assertThat(country.fiscalYearStart().isPresent())
                .isEqualTo(!country.code().value().equals("AR"));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void companiesAndPeopleCanIdentifyThemselves(Country country) {
        for (var party : PartyKind.values()) {
            assertThat(country.taxIdTypes(party)).isNotEmpty();
        }
        for (var type : country.taxIdTypes()) {
            assertThat(type.key()).startsWith(country.code() + "-");
            assertThat(type.read(type.example()).formatted())
                    .as("example of %s", type)
                    .isEqualTo(type.example());
            assertThat(country.taxIdType(type.key())).isSameAs(type);
        }
        for (var type : country.fiscalNumberTypes()) {
            assertThat(type.read(type.example())).isEqualTo(type.example());
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void atMostOneTaxIsTheDefault(Country country) {
        assertThat(country.taxes().stream().filter(SalesTax::byDefault)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("countries")
    @Tag("HUB-10")
    void theFieldsOfACompanyNameListsThatExist(Country country) {
        for (var field : country.companyFields()) {
            var list = field.list();
            if (list.startsWith("regimes:")) {
                assertThat(country.regimes(list.substring("regimes:".length())).isEmpty())
                        .as("%s of %s", list, country)
                        .isFalse();
            } else {
                assertThat(LISTS).contains(list);
            }
            assertThat(list.equals("municipalities") && country.municipalities().isEmpty())
                    .isFalse();
            assertThat(list.equals("regions") && country.regions().isEmpty()).isFalse();
            assertThat(list.equals("activities") && country.activities().isEmpty())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    @Tag("HUB-10")
    void everyRegimeOfACompanyHasAField(Country country) {
        var asked = country.companyFields().stream().map(CompanyField::list).collect(Collectors.toSet());

        var kinds = new HashSet<>(country.regimeKinds());

        // What Panamá calls a receiver type describes the buyer of one invoice, not a company.
        kinds.remove("receiver_type");
        assertThat(asked)
                .containsAll(kinds.stream().map(kind -> "regimes:" + kind).toList());
    }

    @Test
    @Tag("HUB-10")
    void colombiaAsksForAllThatItsCompaniesNeed() {
        assertThat(countries().getFirst().companyFields())
                .extracting(CompanyField::key)
                .containsExactly(
                        "partyKind",
                        "taxIdType",
                        "taxId",
                        "legalName",
                        "givenNames",
                        "familyNames",
                        "tradeName",
                        "responsibilities",
                        "rutResponsibilities",
                        "vatRegime",
                        "incomeRegime",
                        "activity",
                        "department",
                        "municipality",
                        "address",
                        "phone",
                        "email",
                        "website",
                        "currency",
                        "decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void everyNameAndLabelHasAText(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/country_" + language + ".properties"))) {
            texts.load(in);
        }

        var keys = countries().stream()
                .flatMap(country -> Stream.concat(
                        Stream.of(country.messageKey()),
                        country.companyFields().stream().map(CompanyField::messageKey)));

        assertThat(texts.stringPropertyNames()).containsAll(keys.toList());
        assertThat(texts.stringPropertyNames())
                .contains(PartyKind.COMPANY.messageKey(), PartyKind.PERSON.messageKey())
                .contains("problem.taxId.required", "problem.taxId.format", "problem.taxId.wrongCheckDigit")
                .contains("problem.taxId.unusualCheckDigit", "problem.taxIdType.unknown", "problem.country.unknown")
                .contains("problem.fiscalNumber.format");
    }

    @Test
    void anUnknownCountryOrTypeIsRefused() {
        var countries = new Countries();

        assertThat(codeOf(() -> countries.get(new CountryCode("QQ")))).isEqualTo("country.unknown");
        assertThat(codeOf(() -> new CountryCode("co"))).isEqualTo("country.unknown");
        assertThat(codeOf(() -> countries.taxIdType("CO-RFC"))).isEqualTo("taxIdType.unknown");
        assertThat(codeOf(() -> countries.get(new CountryCode("MX")).taxIdType("CO-NIT")))
                .isEqualTo("taxIdType.unknown");
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, action);
        return refused.problems().getFirst().code();
    }

    private static <T> void onlyOneADay(List<T> rows, Function<T, String> key, Function<T, Provenance> provenance) {
        var byKey = rows.stream()
                .collect(Collectors.groupingBy(
                        key, Collectors.mapping(provenance.andThen(Provenance::validity), Collectors.toList())));
        byKey.forEach((name, validities) -> {
            for (var i = 0; i < validities.size(); i++) {
                for (var j = i + 1; j < validities.size(); j++) {
                    assertThat(validities.get(i).overlaps(validities.get(j)))
                            .as("%s: %s and %s", name, validities.get(i), validities.get(j))
                            .isFalse();
                }
            }
        });
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
