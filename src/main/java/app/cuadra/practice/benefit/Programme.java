package app.cuadra.practice.benefit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The levels of the programme, the lowest first. It is data of the installation: one line of the file for each benefit,
 * with the level it belongs to, in three languages.
 */
public record Programme(List<Level> levels) {

    /** The file in the data folder. */
    static final String FILE = "benefits.csv";

    /** Larger is no list of benefits. */
    private static final long MAX_BYTES = 100_000;

    private static final List<String> LANGUAGES = List.of("es", "en", "pt");

    /** The file can't be read as a programme. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    public Programme {
        levels = List.copyOf(levels);
    }

    /**
     * Reads the file; a programme without levels when there is none.
     *
     * @throws Unreadable with the reason, for the operator
     */
    static Programme read(Path file) throws Unreadable {
        if (!Files.exists(file)) {
            return new Programme(List.of());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Unreadable("larger than " + MAX_BYTES + " bytes");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                return of(csv.stream().toList());
            }
        } catch (IOException | CsvParseException | NumberFormatException | NoSuchElementException failure) {
            throw new Unreadable(String.valueOf(failure.getMessage()));
        }
    }

    private static Programme of(List<NamedCsvRecord> lines) throws Unreadable {
        var byCompanies = new TreeMap<Integer, List<NamedCsvRecord>>();
        for (var line : lines) {
            byCompanies
                    .computeIfAbsent(Integer.parseInt(line.getField("companies")), _ -> new ArrayList<>())
                    .add(line);
        }
        var levels = new ArrayList<Level>();
        for (var level : byCompanies.entrySet()) {
            var names = texts(level.getValue().getFirst(), "level");
            if (level.getKey() < 0 || names.getOrDefault("es", "").isEmpty()) {
                throw new Unreadable("a level needs a name and a number of companies");
            }
            var benefits = level.getValue().stream()
                    .map(line -> texts(line, "benefit"))
                    .toList();
            levels.add(new Level(level.getKey(), names, benefits));
        }
        return new Programme(levels);
    }

    private static Map<String, String> texts(NamedCsvRecord line, String what) {
        return LANGUAGES.stream()
                .filter(language -> !line.getField(what + "_" + language).isBlank())
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> line.getField(what + "_" + language).strip()));
    }

    /** The highest level that so many paying companies reach. */
    Optional<Level> reached(int paying) {
        return where(companies -> companies <= paying).reduce((_, higher) -> higher);
    }

    /** The next level above it. */
    Optional<Level> next(int paying) {
        return where(companies -> companies > paying).findFirst();
    }

    private Stream<Level> where(IntPredicate companies) {
        return levels.stream().filter(level -> companies.test(level.companies()));
    }
}
