package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.Visitor;
import app.cuadra.web.OpenPaths;
import com.microsoft.playwright.Page;
import java.io.IOException;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, as everybody who can reach it: ui.md "Rules" and the pages' part of quality.md. */
@ApplicationTest
@Tag("slow")
@Tag("browser")
class PagesCrawlerTest {

    /**
     * So many statements a page may take, whatever the number of rows; not counted are those that keep the session
     * (four at most: Spring Session reads it, writes it, and looks whether it is still there) and what a first visit
     * notes, so each page is asked for twice.
     */
    private static final int STATEMENTS = 12;

    private static final int SESSION_STATEMENTS = 4;

    /** Compressed, with fonts: a page somebody begins with, and one they go on to. */
    private static final int FIRST_BYTES = 200_000;

    private static final int FOLLOWING_BYTES = 30_000;

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern TAGS = Pattern.compile("<(script|style)[^>]*>.*?</\\1>|<[^>]+>", Pattern.DOTALL);

    enum Role {
        ACCOUNTANT,
        OWNER,
        GENERATED_LOGIN,
        NOBODY
    }

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    private Routes routes;
    private World world;
    private Set<String> keys;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void aWorld() throws IOException {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, 60);
        keys = namesOfTexts();
    }

    private static Set<String> namesOfTexts() throws IOException {
        var names = new HashSet<String>();
        for (var bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_es.properties")) {
            names.addAll(PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames());
        }
        return names;
    }

    /** Somebody, and what stands in the addresses of their places. */
    private record Someone(Optional<Person> person, Visitor visitor, Map<String, String> own) {}

    private Someone someone(Role role) {
        return switch (role) {
            case ACCOUNTANT -> new Someone(Optional.of(world.luis().person()), world.accountant(), world.ofTheFirm());
            case OWNER -> new Someone(Optional.of(world.ana().person()), world.owner(), world.ofTheOwner());
            case GENERATED_LOGIN -> generated();
            case NOBODY -> new Someone(Optional.empty(), cast.visitor(), world.ofTheFirm());
        };
    }

    private Someone generated() {
        var made = cast.generated("Panadería La Espiga");
        var own = new HashMap<>(world.ofTheOwner());
        own.put("company", String.valueOf(made.company().value()));
        return new Someone(Optional.of(made.person()), cast.signedIn(made.person()), own);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageAnswersWithFewStatements(Role role) {
        var someone = someone(role);
        var pages = new PageWalk(routes, someone.visitor(), someone.own()).all();

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

    @Test
    void everyPageHasItsTitleAndItsTextsInEachLanguage() {
        for (var language : List.of("es", "en", "pt")) {
            for (var role : Role.values()) {
                var someone = someone(role);
                speak(someone.visitor(), language);
                var titles = new HashMap<String, String>();
                for (var page : new PageWalk(routes, someone.visitor().speaking(language), someone.own()).all()) {
                    written(role + " " + language + " " + page.path(), language, page, titles);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void speak(Visitor visitor, String language) {
        visitor.follow("/");
        var answer = visitor.post("/idioma", "language", language, "back", "/");
        assertThat(answer.status()).as("choosing %s", language).isEqualTo(303);
    }

    private void written(String what, String language, PageWalk.Seen page, Map<String, String> titles) {
        check(page.status() == 200, () -> what + " answered " + page.status());
        // The style guide shows Spanish, and other pages as they are.
        if (!page.whole() || page.pattern().startsWith("/styleguide")) {
            return;
        }
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
        var text = TAGS.matcher(page.body()).replaceAll(" ");
        for (var word : text.split("[\\s,;:()]+")) {
            check(!keys.contains(word), () -> what + " shows the name of a text: " + word);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageWorksInABrowser(Role role) {
        var someone = someone(role);
        var pages = new PageWalk(routes, someone.visitor(), someone.own())
                .all().stream().filter(PageWalk.Seen::whole).toList();
        var photographed = new HashSet<String>();
        try (var browser = Browser.open(cast.port())) {
            first(browser, "/ingresar");
            someone.person().ifPresent(person -> cast.signedIn(browser, person));
            for (var page : pages) {
                try {
                    inTheBrowser(browser, role, page, photographed);
                } catch (AssertionError | RuntimeException failed) {
                    wrong.add(role + " " + page.path() + ": " + failed.getMessage());
                }
            }
        }
        System.out.printf("In the browser as %s: %d pages at 1280 and 390 pixels%n", role, pages.size());
        assertThat(wrong).isEmpty();
    }

    private void first(Browser browser, String path) {
        browser.page().navigate(path);
        check(weight(browser.page(), "transferSize") <= FIRST_BYTES, () -> path + " is too heavy as a first page");
    }

    private void inTheBrowser(Browser browser, Role role, PageWalk.Seen seen, Set<String> photographed) {
        var what = role + " " + seen.path();
        var page = browser.onADesktop().page();
        var answer = page.navigate(seen.path());
        check(answer != null && answer.status() == 200, () -> what + " is not there in the browser");
        var following = weight(page, "transferSize");
        var whole = weight(page, "encodedBodySize");
        check(following <= FOLLOWING_BYTES, () -> what + " is heavy after another page: " + following);
        check(whole <= FIRST_BYTES, () -> what + " is heavy as a first page: " + whole);
        shape(what, page);
        keyboard(what, page);
        browser.axe();
        browser.onAPhone();
        browser.noSidewaysScroll();
        browser.axe();
        browser.onADesktop();
        if (photographed.add(seen.pattern()) && !seen.pattern().startsWith("/styleguide")) {
            browser.screenshot(name(role, seen.pattern()));
        }
    }

    private void shape(String what, Page page) {
        check(page.locator("main").count() == 1, () -> what + " has not one main");
        check(
                page.locator("h1").count() == 1,
                () -> what + " has " + page.locator("h1").count() + " h1");
        // The page for when there is no network stands alone: no frame, no style sheet.
        check(page.locator("header").count() >= 1 || what.endsWith(" /sin-conexion"), () -> what + " has no header");
    }

    /** The first Tab lands on something that shows it; where that is the way past the menus, it leads to the content. */
    private void keyboard(String what, Page page) {
        page.keyboard().press("Tab");
        var visible = (Boolean) page.evaluate("""
                () => { const on = document.activeElement, style = getComputedStyle(on), box = on.getBoundingClientRect();
                  return on !== document.body && on.matches(':focus-visible') && box.width > 0 && box.bottom > 0
                    && box.right > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                      || on.matches('.skip, [autofocus]')); }
                """);
        check(
                visible,
                () -> what + " does not show where the first Tab goes: "
                        + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
        var skips = page.locator("a.skip").count() > 0;
        if (skips && (Boolean) page.evaluate("document.activeElement.matches('a.skip')")) {
            page.keyboard().press("Enter");
            check(
                    (Boolean) page.evaluate("document.activeElement.id === 'content'"),
                    () -> what + " does not skip to the content");
        } else if (skips) {
            check(
                    (Boolean) page.evaluate("document.querySelector('[autofocus]') !== null"),
                    () -> what + " does not begin with the way to the content");
        }
    }

    private static int weight(Page page, String size) {
        page.evaluate("document.fonts.ready.then(() => true)");
        return ((Number) page.evaluate(
                        "size => [...performance.getEntriesByType('navigation'),"
                                + " ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one[size], 0)",
                        size))
                .intValue();
    }

    private static String name(Role role, String pattern) {
        var words = pattern.replaceAll("\\{[^}]*}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var who = role == Role.NOBODY
                ? ""
                : role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-";
        return who + (words.isEmpty() ? "inicio" : words);
    }

    private void check(boolean right, Supplier<String> otherwise) {
        if (!right) {
            wrong.add(otherwise.get());
        }
    }
}
