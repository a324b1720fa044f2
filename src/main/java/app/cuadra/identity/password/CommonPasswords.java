package app.cuadra.identity.password;

import app.cuadra.identity.user.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * The passwords that attackers try first: the 30,000 most common leaked ones that the library zxcvbn ships (MIT licence)
 * and a list of our own in Spanish and Portuguese. Kept as a quarter of each SHA-256 in one sorted array, a quarter of a
 * megabyte.
 */
@Component
final class CommonPasswords {

    private static final List<String> LISTS =
            List.of("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt", "/identity/common_passwords_es_pt.txt");

    private final long[] known;

    CommonPasswords() {
        known = LISTS.stream()
                .flatMapToLong(CommonPasswords::read)
                .sorted()
                .distinct()
                .toArray();
    }

    /** True when this password is in the lists, whatever its case. */
    boolean contains(String password) {
        return Arrays.binarySearch(known, key(password)) >= 0;
    }

    int size() {
        return known.length;
    }

    private static LongStream read(String list) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(list), list),
                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .mapToLong(CommonPasswords::key)
                    .boxed()
                    .toList()
                    .stream()
                    .mapToLong(Long::longValue);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long key(String password) {
        return ByteBuffer.wrap(Sha256.of(password.toLowerCase(Locale.ROOT))).getLong();
    }
}
