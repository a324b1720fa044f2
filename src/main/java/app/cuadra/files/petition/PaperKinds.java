package app.cuadra.files.petition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of paper of each country. */
@Component
class PaperKinds {

    private static final String FILE = "/files/papers.csv";
    private static final String EVERYWHERE = "*";

    private final List<Row> rows = new ArrayList<>();

    private record Row(PaperKind kind, List<String> countries) {}

    PaperKinds() {
        try (var in = Objects.requireNonNull(PaperKinds.class.getResourceAsStream(FILE))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PaperKinds::row)
                    .forEach(rows::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        return new Row(
                new PaperKind(cells[0], cells[2].equals("yes"), cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3])),
                Arrays.asList(cells[1].split(" ")));
    }

    /** Those of a country. */
    List<PaperKind> of(String country) {
        return rows.stream()
                .filter(row ->
                        row.countries().contains(country) || row.countries().contains(EVERYWHERE))
                // A country that has its own paper for it does not need the general one.
                .filter(row -> !row.kind().code().equals("TAX_REGISTRATION")
                        || rows.stream().noneMatch(other -> other.countries().contains(country)))
                .map(Row::kind)
                .toList();
    }

    /** The kind of this name, in any country. */
    Optional<PaperKind> find(String code) {
        return rows.stream()
                .map(Row::kind)
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
