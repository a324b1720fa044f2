package app.cuadra.company.settings;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of {@code company} that hold its details. */
@Component
class DetailsTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Countries countries;
    private final Clock clock;

    DetailsTable(JdbcClient jdbc, Countries countries, Clock clock) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.clock = clock;
    }

    Details get(CompanyId company) {
        return jdbc.sql("""
                        select version, country, name, identification_type, identification_number, check_digit, party,
                               given_names, family_names, trade_name, standing::text as standing, activity, region,
                               municipality, city, address, postal_code, phone, email, website, currency, decimals
                        from company where id = :company
                        """)
                .param("company", company.value())
                .query((row, _) -> details(row))
                .optional()
                .orElseThrow(() -> new NotFound("company"));
    }

    /** Saves, unless somebody saved since: then nothing happens and the answer is false. */
    boolean save(CompanyId company, Details details) {
        return jdbc.sql("""
                        update company set
                            version = version + 1, last_written_at = :now, name = :name,
                            identification_type = :type, identification_number = :number, check_digit = :checkDigit,
                            identification = :identification, party = :party, given_names = :givenNames,
                            family_names = :familyNames, trade_name = :tradeName, standing = :standing::jsonb,
                            activity = :activity, region = :region, municipality = :municipality, city = :city,
                            address = :address, postal_code = :postalCode, phone = :phone, email = :email,
                            website = :website, currency = :currency, decimals = :decimals
                        where id = :company and version = :version
                        """)
                        .param("company", company.value())
                        .param("version", details.version())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("name", details.name())
                        .param("type", details.taxId().map(TaxId::typeKey).orElse(""))
                        .param("number", details.taxId().map(TaxId::number).orElse(""))
                        .param(
                                "checkDigit",
                                details.taxId().map(TaxId::checkDigit).orElse(""))
                        .param(
                                "identification",
                                details.taxId().map(TaxId::formatted).orElse(""))
                        .param("party", details.party().name())
                        .param("givenNames", details.value("givenNames"))
                        .param("familyNames", details.value("familyNames"))
                        .param("tradeName", details.value("tradeName"))
                        .param("standing", JSON.writeValueAsString(standing(details)))
                        .param("activity", details.value("activity"))
                        .param("region", details.value(Details.regionKey(details.country())))
                        .param("municipality", details.value("municipality"))
                        .param("city", details.value("city"))
                        .param("address", details.value("address"))
                        .param("postalCode", details.value("postalCode"))
                        .param("phone", details.value("phone"))
                        .param("email", details.value("email"))
                        .param("website", details.value("website"))
                        .param("currency", details.value("currency"))
                        .param("decimals", Integer.parseInt(details.value("decimals")))
                        .update()
                == 1;
    }

    /** The fields whose lists are the country's regimes. */
    private static Map<String, List<String>> standing(Details details) {
        return details.fields().stream()
                .filter(field -> field.list().startsWith("regimes:"))
                .filter(field -> !details.values(field.key()).isEmpty())
                .collect(Collectors.toMap(field -> field.key(), field -> details.values(field.key())));
    }

    private Details details(ResultSet row) throws SQLException {
        var country = countries.get(new CountryCode(row.getString("country")));
        var number = row.getString("identification_number");
        Optional<TaxId> taxId = number.isEmpty()
                ? Optional.empty()
                : Optional.of(country.taxIdType(row.getString("identification_type"))
                        .restored(number, row.getString("check_digit")));
        var values = new HashMap<>(
                JSON.readValue(row.getString("standing"), new TypeReference<Map<String, List<String>>>() {}));
        one(values, "taxIdType", row.getString("identification_type"));
        one(values, "taxId", taxId.map(TaxId::formatted).orElse(""));
        one(values, "partyKind", row.getString("party"));
        one(values, "legalName", row.getString("party").equals("COMPANY") ? row.getString("name") : "");
        // Who was founded by one name has not said yet which part of it is the surname.
        one(
                values,
                "givenNames",
                row.getString("party").equals("PERSON")
                                && row.getString("given_names").isEmpty()
                        ? row.getString("name")
                        : row.getString("given_names"));
        one(values, "familyNames", row.getString("family_names"));
        one(values, "tradeName", row.getString("trade_name"));
        for (var same :
                List.of("activity", "municipality", "city", "address", "phone", "email", "website", "currency")) {
            one(values, same, row.getString(same));
        }
        one(values, Details.regionKey(country), row.getString("region"));
        one(values, "postalCode", row.getString("postal_code"));
        one(values, "decimals", String.valueOf(row.getInt("decimals")));
        return new Details(row.getInt("version"), country, taxId, values);
    }

    private static void one(Map<String, List<String>> values, String key, String value) {
        if (!value.isEmpty()) {
            values.put(key, List.of(value));
        }
    }
}
