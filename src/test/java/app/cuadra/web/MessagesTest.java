package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text exists, in every language, with the same things mentioned. */
class MessagesTest {

    /** A key that is whole, or the beginning of keys that the template completes. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("\\b(?:t|text)\\(\"([\\w.]+)\"(\\s*\\+)?");

    private static final List<Pattern> KEYS_IN_JAVA = List.of(
            Pattern.compile("new MenuEntry\\(\\s*\"([\\w.]*)\",\\s*\"([\\w.]+)\""),
            Pattern.compile("new Solution\\(\\s*\"([\\w.]+)\",\\s*\"([\\w.]+)\""),
            Pattern.compile("activity\\.note\\(\\s*[\\w.()]+,\\s*\"([\\w.]+)\""),
            Pattern.compile("new Banner\\(\\s*[\\w.]+,\\s*\"([\\w.]+)\""));

    /** A change that is told by mail has three texts. */
    private static final Pattern TOLD = Pattern.compile("\\.tell\\(\\s*\\w+,\\s*\"([\\w.]+)\"");

    private static final List<Pattern> CODES_IN_JAVA = List.of(
            Pattern.compile("Refused\\.because\\(\\s*\"([\\w.]+)\""),
            Pattern.compile("Problem\\.of\\(\\s*\"([\\w.]+)\""),
            Pattern.compile("new Problem\\(\\s*\"([\\w.]+)\""),
            Pattern.compile("\\.that\\([^;\"]*,\\s*\"\\w*\",\\s*\"([\\w.]+)\""));

    private final Messages messages;

    MessagesTest() throws IOException {
        messages = new Messages();
    }

    static List<Locale> languages() {
        return Messages.LOCALES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsInEachBundle(Locale language) throws IOException {
        for (var spanish :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_es.properties")) {
            var name = String.valueOf(spanish.getFilename());
            var other = spanish.createRelative(name.replace("_es.", "_" + language + "."));

            assertThat(keys(other.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)))
                    .as(String.valueOf(other.getFilename()))
                    .containsExactlyInAnyOrderElementsOf(
                            keys(spanish.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsReadableAndMentionsTheSameThings(Locale language) {
        var spanish = messages.texts(Locale.of("es"));
        messages.texts(language)
                .forEach((key, text) -> assertThat(new MessageFormat(text, language).getArgumentNames())
                        .as("%s in %s", key, language)
                        .isEqualTo(new MessageFormat(spanish.get(key), language).getArgumentNames()));
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var file : PagesTest.files(".jte")) {
            IN_TEMPLATES.matcher(PagesTest.read(file)).results().forEach(use -> {
                var known = use.group(2) == null ? messages.has(use.group(1)) : begins(use.group(1));
                if (!known) {
                    missing.add(file.getFileName() + ": " + use.group(1));
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextAndProblemThatTheProgramNamesExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var file : PagesTest.files(".java")) {
            var source = PagesTest.read(file);
            named(source, KEYS_IN_JAVA)
                    .filter(key -> !key.isEmpty() && !messages.has(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
            named(source, List.of(TOLD))
                    .flatMap(change ->
                            Stream.of(".subject", ".mail", ".activity").map(change::concat))
                    .filter(key -> !messages.has(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
            named(source, CODES_IN_JAVA)
                    .filter(code -> !messages.has("problem." + code))
                    .forEach(code -> missing.add(file.getFileName() + ": problem." + code));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateCarriesTextOfItsOwn() throws IOException {
        var bare = new ArrayList<String>();
        for (var file : PagesTest.files(".jte")) {
            BareText.in(PagesTest.read(file)).forEach(text -> bare.add(file.getFileName() + ": " + text));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void textInATemplateIsFoundBetweenTagsAndInContentBlocksOnly() {
        var template = """
                @param String title
                @template.app.Layout(title = view.t("a.b"), content = @`<p class="x">Hola ${name} <b>${a > b ? "x" : "y"}</b></p>`)
                @if(a < b)<i>·</i>@endif
                """;

        assertThat(BareText.in(template)).containsExactly("Hola");
    }

    @Test
    void numbersAndPluralsFollowTheLanguage() {
        assertThat(messages.text(Locale.of("es"), "web.progress", Map.of("done", 1240, "total", 50000)))
                .isEqualTo("1.240 de 50.000");
        assertThat(messages.text(Locale.of("en"), "web.form.problems", Map.of("count", 1)))
                .isEqualTo("One thing to correct");
    }

    private boolean begins(String prefix) {
        return messages.texts(Locale.of("es")).keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static Stream<String> named(String source, List<Pattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(source)
                        .results()
                        .flatMap(use -> Stream.iterate(1, group -> group <= use.groupCount(), group -> group + 1)
                                .map(use::group)));
    }

    private static List<String> keys(String bundle) {
        return bundle.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }
}
