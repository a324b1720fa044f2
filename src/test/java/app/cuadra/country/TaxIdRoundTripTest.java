package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.values.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a type writes, it reads back; with random numbers, whose seed a failure prints. */
@Tag("COM-50")
class TaxIdRoundTripTest {

    /** Types with a single number, such as the one that stands for every final consumer. */
    private static final Set<String> FIXED = Set.of("CO-CF", "MX-RFC-GEN", "MX-RFC-EXT", "PA-CF", "AR-CF");

    private static final int TRIES = 300;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final String ENDINGS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static List<TaxIdType> types() {
        return new Countries()
                .all().stream()
                        .flatMap(country -> country.taxIdTypes().stream())
                        .filter(type -> !FIXED.contains(type.key()))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatATypeWritesItReadsBack(TaxIdType type) {
        var seed = new Random().nextLong();
        var random = new Random(seed);

        var read = new HashSet<TaxId>();
        for (var i = 0; i < TRIES; i++) {
            readable(type, random).ifPresent(read::add);
        }

        assertThat(read)
                .as("with seed %d", seed)
                .hasSizeGreaterThan(10)
                .allSatisfy(taxId -> assertThat(type.read(taxId.formatted())).isEqualTo(taxId))
                .allSatisfy(taxId -> assertThat(type.restored(taxId.number(), taxId.checkDigit()))
                        .isEqualTo(taxId));
    }

    /** The type's example with some other digits, and an ending that proves it if there is one. */
    private static Optional<TaxId> readable(TaxIdType type, RandomGenerator random) {
        var example = type.example().replaceFirst(" DV \\d\\d$", "");
        var digits = DIGIT.matcher(example)
                .replaceAll(match -> random.nextInt(3) == 0 ? String.valueOf(random.nextInt(10)) : match.group());
        return ENDINGS.chars()
                .mapToObj(ending -> digits.substring(0, digits.length() - 1) + (char) ending)
                .flatMap(number -> tried(type, number).stream())
                .findFirst();
    }

    private static Optional<TaxId> tried(TaxIdType type, String number) {
        try {
            return Optional.of(type.read(number));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }
}
