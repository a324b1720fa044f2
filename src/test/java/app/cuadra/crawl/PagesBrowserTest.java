package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.crawl.Role.Someone;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.web.OpenPaths;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page in a browser, as everybody who can reach it: ui.md "Rules". A page whose content is made of the same kinds of
 * elements as one that somebody else has seen, with other texts and ids, is looked at once; so is each frame around it.
 */
@ApplicationTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {

    /** Compressed, with fonts: a page somebody begins with, and one they go on to. */
    private static final int FIRST_BYTES = 200_000;

    private static final int FOLLOWING_BYTES = 30_000;

    /** Tab is pressed so often at most for each control: a date has four parts, a box that scrolls is one more. */
    private static final int TABS_FOR_EACH = 5;

    /** Of the firm; what a long list weighs is asked by PagesCrawlerTest. */
    private static final int CLIENTS = 12;

    private static final String MISSING = "/no-existe";

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    private Routes routes;
    private World world;
    private String look;
    private final Set<List<Object>> looked = new HashSet<>();
    private final Set<String> photographed = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void aWorld() throws IOException {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, CLIENTS);
        look = new ClassPathResource("crawl/look.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageIsForEverybody(Role role) {
        wrong.clear();
        var someone = role.in(world, cast);
        var pages = pages(someone);
        try (var browser = Browser.open(cast.port())) {
            first(browser);
            someone.person().ifPresent(person -> cast.signedIn(browser, person));
            for (var page : pages) {
                try {
                    inSpanish(browser, role, page);
                } catch (AssertionError | RuntimeException failed) {
                    wrong.add(role + " " + page + ": " + failed.getMessage());
                }
            }
            for (var language : List.of("en", "pt")) {
                speak(browser, language);
                pages.forEach(page -> inAnotherLanguage(browser, role + " " + language + " " + page, page));
            }
        }
        System.out.printf("In the browser as %s: %d pages at 1280 and 390 pixels%n", role, pages.size());
        assertThat(wrong).isEmpty();
    }

    /** Those that look like none before, and the one that isn't there. */
    private List<String> pages(Someone someone) {
        var found = new PageWalk(routes, someone.visitor(), someone.own())
                .all().stream().filter(PageWalk.Seen::whole).filter(this::isNew).map(PageWalk.Seen::path);
        // Whoever has not signed in is asked to, wherever they go.
        return (someone.person().isEmpty() ? found : Stream.concat(found, Stream.of(MISSING))).toList();
    }

    private boolean isNew(PageWalk.Seen page) {
        var content = looked.add(List.of(page.pattern(), page.content()));
        var frame = looked.add(List.of(page.frame()));
        return content || frame;
    }

    private void first(Browser browser) {
        browser.page().navigate("/ingresar");
        var weight = weight(browser.page(), "transferSize");
        if (weight > FIRST_BYTES) {
            wrong.add("the first page of all takes " + weight + " bytes");
        }
    }

    private void inSpanish(Browser browser, Role role, String path) {
        var what = role + " " + path;
        var page = browser.onADesktop().page();
        var answer = page.navigate(path);
        if (answer == null || answer.status() != (path.equals(MISSING) ? 404 : 200)) {
            wrong.add(what + " is not there in the browser");
        }
        weighed(what, page);
        if (photographed.add(name(role, path)) && !path.startsWith("/styleguide")) {
            browser.screenshot(name(role, path));
        }
        page.evaluate(look);
        tell(what, page, "look.shape()");
        browser.axe();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        browser.axe("color-contrast");
        browser.onAPhone();
        browser.noSidewaysScroll();
        browser.axe();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        browser.onADesktop();
        keyboard(what, page);
    }

    private void inAnotherLanguage(Browser browser, String what, String path) {
        try {
            browser.onAPhone().page().navigate(path);
            browser.noSidewaysScroll();
            browser.onADesktop().noSidewaysScroll();
        } catch (AssertionError | RuntimeException failed) {
            wrong.add(what + ": " + failed.getMessage());
        }
    }

    private static void speak(Browser browser, String language) {
        var page = browser.page();
        page.navigate("/");
        var token = (String) page.evaluate("document.querySelector('input[name=_csrf]').value");
        var form =
                FormData.create().set("_csrf", token).set("language", language).set("back", "/");
        var answer = page.request().post("/idioma", RequestOptions.create().setForm(form));
        assertThat(answer.status()).as("choosing %s", language).isEqualTo(200);
        page.navigate("/");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
    }

    private void weighed(String what, Page page) {
        var following = weight(page, "transferSize");
        if (following > FOLLOWING_BYTES) {
            wrong.add(what + " is heavy after another page: " + following);
        }
        var whole = weight(page, "encodedBodySize");
        if (whole > FIRST_BYTES) {
            wrong.add(what + " is heavy as a first page: " + whole);
        }
    }

    /** Tab reaches every control and shows it; the way past the menus is the first, unless a field has the focus at once. */
    private void keyboard(String what, Page page) {
        var skips = page.locator("a.skip").count() > 0
                && page.locator("[autofocus]").count() == 0;
        var controls = ((Number) page.evaluate("look.follow()")).intValue();
        page.keyboard().press("Tab");
        if (skips && !(Boolean) page.evaluate("document.activeElement.matches('a.skip')")) {
            wrong.add(what + " does not begin with the way to the content");
        }
        for (var pressed = 1;
                pressed < controls * TABS_FOR_EACH
                        && !page.evaluate("look.left()").equals(0);
                pressed += 10) {
            for (var i = 0; i < 10; i++) {
                page.keyboard().press("Tab");
            }
        }
        tell(what, page, "look.followed()");
        if (skips) {
            page.locator("a.skip").focus();
            page.keyboard().press("Enter");
            if (!(Boolean) page.evaluate("document.activeElement.id === 'content'")) {
                wrong.add(what + " does not skip to the content");
            }
        }
    }

    private void tell(String what, Page page, String question) {
        for (var answer : (List<?>) page.evaluate(question)) {
            wrong.add(what + " " + answer);
        }
    }

    private int weight(Page page, String size) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.evaluate(look);
        return ((Number) page.evaluate("size => look.weight(size)", size)).intValue();
    }

    private static String name(Role role, String path) {
        var words = path.replaceAll("\\?.*|\\d+", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        var who =
                role == Role.NOBODY ? "" : role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
        return who + (words.isEmpty() ? "inicio" : words);
    }
}
