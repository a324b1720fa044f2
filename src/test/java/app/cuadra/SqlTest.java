package app.cuadra;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every SQL statement of the program fits the migrated schema: PostgreSQL is asked to prepare it as the everyday role. A
 * misspelt column fails here with its file, before anybody opens the page.
 */
@ApplicationTest
class SqlTest {

    private static final Pattern STATEMENT = Pattern.compile("\\.sql\\(\\s*\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile("\\.sql\\(\\s*(?!\"\"\")\\S");
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:([A-Za-z][A-Za-z0-9_]*)(?=[^A-Za-z0-9_]|$)");

    @Autowired
    DataSource database;

    @TestFactory
    Stream<DynamicTest> everyStatementFitsTheSchema() {
        return sources()
                .flatMap(file -> STATEMENT
                        .matcher(read(file))
                        .results()
                        .map(match -> DynamicTest.dynamicTest(
                                file.getFileName() + ":" + line(read(file), match.start()),
                                () -> prepare(numbered(match.group(1).translateEscapes())))));
    }

    @Test
    void statementsStandWholeWhereTheyRun() {
        assertThat(sources().filter(file -> ELSEWHERE.matcher(read(file)).find()))
                .as("write the SQL as a text block inside .sql(…), so that this test sees it")
                .isEmpty();
    }

    /** Named parameters as PostgreSQL numbers them; what is quoted, a cast or a comment stays. */
    static String numbered(String named) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return TOKEN.matcher(named)
                .replaceAll(token -> token.group(1) == null
                        ? Matcher.quoteReplacement(token.group())
                        : "\\$" + numbers.computeIfAbsent(token.group(1), _ -> numbers.size() + 1));
    }

    private void prepare(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var session = connection.createStatement()) {
            session.execute("prepare looked_at as " + statement);
            session.execute("deallocate looked_at");
        }
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long line(String text, int at) {
        return text.substring(0, at).lines().count() + 1;
    }
}
