package app.cuadra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person's browser: a real Chromium, one for all tests, with cookies of its own for each {@link #open}. Closing it
 * fails the test when the page logged an error, broke the content policy or asked another host for anything.
 *
 * <pre>{@code
 * try (var browser = Browser.open(port)) {
 *     browser.page().navigate("/ingresar");
 *     browser.axe();
 *     browser.screenshot("ingresar");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    /** Answers only what is wrong: what is right is a long list on a long page, and takes longer than the rules. */
    private static final String ASK_AXE = """
            async (rules) => {
              const asked = { resultTypes: ['violations'], iframes: false };
              if (rules.length) asked.runOnly = { type: 'rule', values: rules };
              const { violations } = await axe.run(document, asked);
              return violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id} (${rule.help}): ${node.html}\n${node.failureSummary}`));
            }
            """;

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();

    private Browser(BrowserContext context, String address) {
        this.context = context;
        allowed.add(address);
        context.onRequest(request -> {
            if (allowed.stream().noneMatch(request.url()::startsWith)
                    && request.url().startsWith("http")) {
                errors.add("asked another host: " + request.url());
            }
        });
        context.onConsoleMessage(this::heard);
        context.onWebError(thrown -> errors.add(thrown.error()));
        page = context.newPage();
    }

    /** A new person at a desktop, reading Spanish, with the light theme. */
    public static Browser open(int port) {
        return open(port, ColorScheme.LIGHT);
    }

    /** As {@link #open(int)}, with the theme of their system. */
    public static Browser open(int port, ColorScheme theme) {
        var address = "http://localhost:" + port;
        var context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("es-CO")
                        .setTimezoneId("America/Bogota")
                        .setViewportSize(DESKTOP, 800)
                        .setColorScheme(theme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        return new Browser(context, address);
    }

    /** The only page of this person. */
    public Page page() {
        return page;
    }

    /** Lets the person go to this other place as well, as to a provider that they sign in with. */
    public Browser allowing(String origin) {
        allowed.add(origin);
        return this;
    }

    /** Makes the window as wide as a phone. */
    public Browser onAPhone() {
        page.setViewportSize(PHONE, 844);
        return this;
    }

    /** Makes the window as wide as a desktop. */
    public Browser onADesktop() {
        page.setViewportSize(DESKTOP, 800);
        return this;
    }

    /** Asserts that axe finds no barrier on the page as it is now; with names, only those rules are asked. */
    public void axe(String... rules) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(ASK_AXE, List.of(rules)))
                .as("barriers on %s", page.url())
                .isEmpty();
    }

    /** Asserts that nothing makes the page scroll sideways. */
    public void noSidewaysScroll() {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits %d pixels", page.url(), page.viewportSize().width)
                .isTrue();
    }

    /**
     * Photographs the page at 1280 and at 390 pixels, as {@code <name>-1280.png} and {@code <name>-390.png} in
     * {@code target/screenshots}, or where {@code -Dcuadra.screenshots=docs/screenshots} says. At 390 it must not scroll
     * sideways.
     */
    public void screenshot(String name) {
        onAPhone().photograph(name + "-390");
        noSidewaysScroll();
        onADesktop().photograph(name + "-1280");
    }

    /** Photographs the page as it is, open dialogs and all. */
    public void photograph(String name) {
        var folder = Path.of(System.getProperty("cuadra.screenshots", "target/screenshots"));
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        var seen = List.copyOf(errors);
        context.close();
        assertThat(seen).as("errors in the browser's console").isEmpty();
    }

    private void heard(ConsoleMessage message) {
        // A page that answers 404 or 422 on purpose is logged by Chromium as well; a missing script is ours.
        var answerOfAPage =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                        && !message.location().contains("/static/");
        if (message.type().equals("error") && !answerOfAPage) {
            errors.add(message.text() + " at " + message.location());
        }
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        var running = chromium;
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run",
                                    "--no-proxy-server")));
            chromium = running;
        }
        return running;
    }

    private static Path installed() {
        return Stream.of(
                        System.getenv().getOrDefault("CUADRA_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: install it (apt-get install chromium), or set CUADRA_CHROMIUM"));
    }
}
