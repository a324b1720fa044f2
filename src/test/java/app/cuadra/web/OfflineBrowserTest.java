package app.cuadra.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a network a page of ours says so, in our look, from what the browser kept. */
@ApplicationTest
class OfflineBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void withoutANetworkAPageOfOursSaysSo() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            // Registered by hand: by itself only over HTTPS.
            page.evaluate("""
                    Promise.race([
                      navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(() => true),
                      new Promise((_, no) => setTimeout(() => no(new Error('the worker was not installed')), 15000)),
                    ])
                    """);
            page.context().setOffline(true);

            page.navigate("/contador/1/empresas");

            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sin conexión");
            assertThat((String) page.evaluate("getComputedStyle(document.body).fontFamily"))
                    .startsWith("Inter");
            assertThat((Boolean) page.evaluate("document.querySelector('img').naturalWidth > 0"))
                    .isTrue();
            page.context().setOffline(false);
        }
    }
}
