package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page record has its template beside it, and no template waits for a record that is gone. */
class PagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PAGE = Pattern.compile("record (\\w+)\\([^{]*\\)\\s*implements [\\w, ]*\\bPage\\b");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param (\\w+) page$");

    @Test
    void everyPageHasItsTemplate() throws IOException {
        assertThat(files(".java").stream()
                        .filter(file -> PAGE.matcher(read(file)).find())
                        .filter(file -> !file.endsWith("Redirect.java"))
                        .filter(file -> !Files.exists(sibling(file, ".java", ".jte"))))
                .isEmpty();
    }

    @Test
    void everyTemplateOfAPageHasItsRecord() throws IOException {
        assertThat(files(".jte").stream().filter(file -> {
                    var parameter = PARAMETER.matcher(read(file));
                    var name = file.getFileName().toString().replace(".jte", "");
                    return parameter.find()
                            && parameter.group(1).equals(name)
                            && !Files.exists(sibling(file, ".jte", ".java"));
                }))
                .isEmpty();
    }

    @Test
    void noTemplateStylesOrScriptsInline() throws IOException {
        var inline = Pattern.compile("\\sstyle=|\\son\\w+=\"|hx-on|<style|<script(?![^>]*\\ssrc=)|javascript:");
        assertThat(files(".jte").stream()
                        // Mail programs know no style sheets.
                        .filter(file -> !file.getFileName().toString().startsWith("Letter"))
                        .filter(file -> inline.matcher(read(file)).find()))
                .isEmpty();
    }

    static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path sibling(Path file, String ending, String other) {
        return file.resolveSibling(file.getFileName().toString().replace(ending, other));
    }
}
