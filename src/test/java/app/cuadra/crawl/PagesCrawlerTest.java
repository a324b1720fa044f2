package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.web.OpenPaths;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, as everybody who can reach it: what it answers, what it takes, what it says (quality.md "Tests"). */
@ApplicationTest
class PagesCrawlerTest {

    /**
     * So many statements a page may take, whatever the number of rows; not counted are those that keep the session (four
     * at most: Spring Session reads it, writes it, and looks whether it is still there).
     */
    private static final int STATEMENTS = 12;

    private static final int SESSION_STATEMENTS = 4;

    /** Compressed, after another page. */
    private static final int FOLLOWING_BYTES = 30_000;

    /** What is so short stays as it is. */
    private static final int NEVER_COMPRESSED = 1_024;

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern TAGS = Pattern.compile("<(script|style)[^>]*>.*?</\\1>|<[^>]+>", Pattern.DOTALL);
    private static final Pattern SAID =
            Pattern.compile(" (?:aria-label|title|placeholder|alt|data-label|content)=\"([^\"]*)\"");

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    private Routes routes;
    private World world;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void aWorld() {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, 60);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageAnswersWithFewStatements(Role role) {
        var someone = role.in(world, cast);
        var pages = new PageWalk(routes, someone.visitor(), someone.own()).counted();

        for (var page : pages) {
            var what = role + " " + page.path();
            check(page.status() == 200, () -> what + " answered " + page.status());
            check(
                    page.queries().size() <= STATEMENTS,
                    () -> what + " took " + page.queries().size() + " statements:\n    "
                            + String.join("\n    ", page.queries()));
            check(
                    page.statements().size() - page.queries().size() <= SESSION_STATEMENTS,
                    () -> what + " takes many statements for its session:\n    "
                            + String.join("\n    ", page.statements()));
        }
        var most = pages.stream().mapToInt(page -> page.queries().size()).max().orElse(0);
        System.out.printf("Pages as %s: %d, at most %d statements%n", role, pages.size(), most);
        assertThat(wrong).isEmpty();
    }

    /** What stands around the text is kept by the browser; PagesBrowserTest weighs all of it together. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageIsLightAlsoWithManyRows(Role role) {
        var someone = role.in(world, cast);
        for (var page : new PageWalk(routes, someone.visitor(), someone.own()).all()) {
            if (page.whole()) {
                var request = HttpRequest.newBuilder(someone.visitor().uri(page.path()))
                        .header("Accept-Encoding", "gzip");
                var answer = someone.visitor().send(request.GET()).raw();
                check(
                        answer.body().length <= FOLLOWING_BYTES,
                        () -> role + " " + page.path() + " is heavy: " + answer.body().length);
                check(
                        answer.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"))
                                || answer.body().length < NEVER_COMPRESSED,
                        () -> role + " " + page.path() + " is not compressed");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageHasItsTitleAndItsTextsInEachLanguage(Role role) throws IOException {
        var keys = namesOfTexts();
        var someone = role.in(world, cast);
        for (var language : List.of("es", "en", "pt")) {
            speak(someone.visitor(), language);
            var titles = new HashMap<String, String>();
            for (var page : new PageWalk(routes, someone.visitor().speaking(language), someone.own()).all()) {
                check(page.status() == 200, () -> language + " " + page.path() + " answered " + page.status());
                // The style guide shows Spanish, and other pages as they are.
                if (page.whole() && !page.pattern().startsWith("/styleguide")) {
                    titled(role + " " + language + " " + page.path(), language, page, titles);
                }
                written(role + " " + language + " " + page.path(), page.body(), keys);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void speak(Visitor visitor, String language) {
        visitor.follow("/");
        var answer = visitor.post("/idioma", "language", language, "back", "/");
        assertThat(answer.status()).as("choosing %s", language).isEqualTo(303);
    }

    private void titled(String what, String language, PageWalk.Seen page, Map<String, String> titles) {
        check(page.body().contains("<html lang=\"" + language + "\""), () -> what + " is not in its language");
        var found = TITLE.matcher(page.body());
        if (!found.find() || found.group(1).isBlank()) {
            wrong.add(what + " has no title");
            return;
        }
        var before = titles.put(found.group(1), page.pattern());
        check(
                before == null || before.equals(page.pattern()),
                () -> what + " has the title of " + before + ": " + found.group(1));
    }

    /** Neither what is read nor what is only heard may be the name of a text. */
    private void written(String what, String body, Set<String> keys) {
        // What programs are told stands in code, and may be called as a text is.
        var heard = new StringBuilder(
                TAGS.matcher(body.replaceAll("<code>[^<]*</code>", " ")).replaceAll(" "));
        SAID.matcher(body).results().forEach(said -> heard.append(' ').append(said.group(1)));
        for (var word : heard.toString().split("[\\s,;:()]+")) {
            check(!keys.contains(word), () -> what + " shows the name of a text: " + word);
        }
    }

    private static Set<String> namesOfTexts() throws IOException {
        var names = new HashSet<String>();
        for (var bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_es.properties")) {
            names.addAll(PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames());
        }
        return names;
    }

    private void check(boolean right, Supplier<String> otherwise) {
        if (!right) {
            wrong.add(otherwise.get());
        }
    }
}
