package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./cuadra dev} promises. */
class ReloadingTest {

    /** A template that is compiled with the program as well. */
    private static final String NAME = "app/cuadra/web/OfflineShow.jte";

    @TempDir
    Path folder;

    @Test
    void aChangedTemplateShowsAtTheNextPage() throws IOException {
        var file = folder.resolve("sources").resolve(NAME);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "@param String name\nHola, ${name}");
        var templates = WebConfiguration.reloading(folder.resolve("sources"), folder.resolve("classes"));

        assertThat(shown(templates)).isEqualTo("Hola, Ana");
        Files.writeString(file, "@param String name\nBuenas tardes, ${name}");
        // File systems may keep seconds only.
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 2_000));
        assertThat(shown(templates)).isEqualTo("Buenas tardes, Ana");
    }

    private static String shown(TemplateEngine templates) {
        var output = new StringOutput();
        templates.render(NAME, Map.of("name", "Ana"), output);
        return output.toString();
    }
}
