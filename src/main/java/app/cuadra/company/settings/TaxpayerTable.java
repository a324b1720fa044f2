package app.cuadra.company.settings;

import app.cuadra.company.Taxpayers;
import app.cuadra.country.CountryCode;
import app.cuadra.country.PartyKind;
import app.cuadra.values.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of {@code company} that say what it is before its tax authority, of many at once. */
@Component
class TaxpayerTable implements Taxpayers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    TaxpayerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Taxpayer> of(Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select id, country, party, identification_number, standing::text as standing, municipality
                        from company where id = any (:companies::bigint[])
                        order by id
                        """)
                .param("companies", companies.stream().map(CompanyId::value).toArray(Long[]::new))
                .query((row, _) -> taxpayer(row))
                .list();
    }

    private static Taxpayer taxpayer(ResultSet row) throws SQLException {
        var standing = new HashMap<>(
                JSON.readValue(row.getString("standing"), new TypeReference<Map<String, List<String>>>() {}));
        if (!row.getString("municipality").isEmpty()) {
            standing.put("municipality", List.of(row.getString("municipality")));
        }
        standing.values().removeIf(List::isEmpty);
        return new Taxpayer(
                new CompanyId(row.getLong("id")),
                new CountryCode(row.getString("country")),
                PartyKind.valueOf(row.getString("party")),
                row.getString("identification_number"),
                standing);
    }
}
