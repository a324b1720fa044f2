package app.cuadra.integration.gateway;

import app.cuadra.country.CountryCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where each gateway works and in which currencies: the table {@code integration/gateways.csv}, read once at start. */
@Component
public class Coverage {

    private static final String TABLE = "integration/gateways.csv";
    private static final int COLUMNS = 4;

    private final List<Row> rows;

    Coverage() {
        rows = lines().stream().skip(1).map(Coverage::row).toList();
    }

    private record Row(Provider provider, CountryCode country, Price price) {}

    /** True when merchants of this country can have an account there. */
    public boolean works(Provider provider, CountryCode country) {
        return !prices(provider, country).isEmpty();
    }

    /** The currencies it takes from merchants of this country, the usual one first. */
    public List<Price> prices(Provider provider, CountryCode country) {
        return rows.stream()
                .filter(row -> row.provider() == provider && row.country().equals(country))
                .map(Row::price)
                .toList();
    }

    /** One of them. */
    public Optional<Price> price(Provider provider, CountryCode country, String currency) {
        return prices(provider, country).stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(TABLE + " has a line that is not whole: " + line);
        }
        return new Row(
                Provider.valueOf(cells[0]), new CountryCode(cells[1]), new Price(cells[2], Integer.parseInt(cells[3])));
    }

    private static List<String> lines() {
        var file = new ClassPathResource(TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
