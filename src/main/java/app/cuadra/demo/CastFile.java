package app.cuadra.demo;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.Email;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The made-up clients of Mora Contadores, from {@code demo/cast.csv}. Their identifications have right check digits and
 * come from ranges far from those in use; telephones and addresses are nobody's.
 */
public final class CastFile {

    private static final String PATH = "/demo/cast.csv";

    private CastFile() {}

    /** How a made-up client stands with the firm. */
    public enum Standing {
        /** Its own person has accepted the firm, or the firm keeps it alone. */
        LINKED,
        /** Its own person has been asked and has not answered. */
        PENDING,
        /** It has a login without a person, whose password nobody has yet. */
        CREDENTIAL,
        /** As {@link #CREDENTIAL}, and the password was handed out. */
        ISSUED
    }

    /**
     * A made-up client.
     *
     * @param city where it is, as people there call it
     * @param activity a code of the pack's economic activities, or empty
     * @param owner the name of its own person, who signs in with {@code email}, if there is one
     */
    public record Client(
            String name,
            CountryCode country,
            TaxId taxId,
            String city,
            String phone,
            Email email,
            String activity,
            List<String> responsibilities,
            Standing standing,
            Optional<String> owner) {}

    /** All of them, in the order of the file; the first is Panadería La Espiga. */
    public static List<Client> clients(Countries countries) {
        var file = Objects.requireNonNull(CastFile.class.getResourceAsStream(PATH), PATH);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().map(row -> client(row, countries)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Client client(NamedCsvRecord row, Countries countries) {
        var country = countries.get(new CountryCode(row.getField("country")));
        return new Client(
                row.getField("name"),
                country.code(),
                country.taxIdType(row.getField("id_type")).read(row.getField("identification")),
                row.getField("city"),
                row.getField("phone"),
                new Email(row.getField("email")),
                row.getField("activity"),
                Arrays.stream(row.getField("responsibilities").split(";"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                Standing.valueOf(row.getField("state")),
                Optional.of(row.getField("owner")).filter(name -> !name.isEmpty()));
    }
}
