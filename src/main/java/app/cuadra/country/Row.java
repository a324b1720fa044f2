package app.cuadra.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of a country pack. */
record Row(NamedCsvRecord fields) {

    /** The rows of a file of a pack; none when the pack has no such file. */
    static List<Row> of(String path) {
        try (var in = Row.class.getResourceAsStream("/country/" + path)) {
            if (in == null) {
                return List.of();
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the country pack's " + path, e);
        }
    }

    /** The rows of a file that stands elsewhere. */
    static List<Row> read(InputStream file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().map(Row::new).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String text(String column) {
        return fields.getField(column);
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes", "1" -> true;
            case "no", "" -> false;
            default -> throw new IllegalArgumentException(column + " says neither yes nor no: " + text(column));
        };
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
        return Enum.valueOf(words, text(column).toUpperCase(Locale.ROOT));
    }

    Figure figure(String column) {
        return Figure.of(text(column).isEmpty() ? null : new BigDecimal(text(column)), status());
    }

    Validity validity() {
        return new Validity(date("valid_from"), date("valid_to"));
    }

    Provenance provenance() {
        return new Provenance(validity(), text("source"), status(), text("note"));
    }

    private Verification status() {
        return Verification.named(text("status"));
    }

    private @Nullable LocalDate date(String column) {
        return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }
}
