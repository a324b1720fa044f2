package app.cuadra.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What opens over a page, without a mouse: where the focus goes, that it stays there, and where it comes back to. */
@ApplicationTest
class KeyboardBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void thePaletteFindsAPlaceAndGoesThere() {
        try (var browser = Browser.open(cast.port())) {
            var page = clients(browser);
            page.keyboard().press("Control+k");
            var palette = dialog(page, "Buscar empresa o página");
            assertThat(palette).isVisible();
            assertThat(palette.getByRole(AriaRole.SEARCHBOX)).isFocused();

            page.keyboard().type("espiga");
            var found = palette.getByRole(AriaRole.LINK);
            assertThat(found).hasCount(3);
            page.keyboard().press("ArrowDown");
            assertThat(found.first()).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(palette.getByRole(AriaRole.SEARCHBOX)).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(found.nth(1)).isFocused();
            entersWith("Enter", page, found.nth(1));
        }
    }

    @Test
    void enterTakesTheFirstThatWasFoundAndTypingGoesOnWhileWalking() {
        try (var browser = Browser.open(cast.port())) {
            var page = clients(browser);
            page.keyboard().press("Control+k");
            var palette = dialog(page, "Buscar empresa o página");
            page.waitForResponse("**/buscar?*q=esp", () -> page.keyboard().type("esp"));
            assertThat(palette.getByRole(AriaRole.LINK).nth(1)).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(palette.getByRole(AriaRole.LINK).nth(1)).isFocused();

            page.waitForResponse("**/buscar?*q=espiga", () -> page.keyboard().type("iga"));
            assertThat(palette.getByRole(AriaRole.SEARCHBOX)).hasValue("espiga");
            assertThat(palette.getByRole(AriaRole.SEARCHBOX)).isFocused();
            assertThat(palette.getByRole(AriaRole.LINK)).hasCount(3);
            entersWith("Enter", page, palette.getByRole(AriaRole.LINK).first());
        }
    }

    @Test
    void escapeLeavesThePaletteWhereOneWas() {
        try (var browser = Browser.open(cast.port())) {
            var page = clients(browser);
            var before =
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Añadir múltiples clientes"));
            before.focus();
            page.keyboard().press("Control+k");
            var palette = dialog(page, "Buscar empresa o página");
            assertThat(palette.getByRole(AriaRole.LINK).first()).isVisible();
            staysIn(page, palette);

            page.keyboard().press("Escape");

            assertThat(palette).isHidden();
            assertThat(before).isFocused();
        }
    }

    @Test
    void theSwitcherWorksFromItsButtonToTheOtherCompanyAndBack() {
        try (var browser = Browser.open(cast.port())) {
            var page = clients(browser);
            var button = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Cambiar de empresa")));
            var switcher = dialog(page, "Cambiar de empresa");
            for (var key : new String[] {"Enter", "Space"}) {
                button.focus();
                page.keyboard().press(key);
                assertThat(switcher.getByRole(AriaRole.SEARCHBOX)).isFocused();
                assertThat(switcher.getByRole(AriaRole.LINK).first()).isVisible();
                staysIn(page, switcher);
                page.keyboard().press("Escape");
                assertThat(switcher).isHidden();
                assertThat(button).isFocused();
            }

            page.keyboard().press("Enter");
            page.keyboard().type("espiga");
            assertThat(switcher.getByRole(AriaRole.LINK)).hasCount(3);
            page.keyboard().press("ArrowDown");
            assertThat(switcher.getByRole(AriaRole.LINK).first()).isFocused();
            entersWith("Enter", page, switcher.getByRole(AriaRole.LINK).first());
        }
    }

    @Test
    void theDrawerOfAPhoneOpensIsWalkedAndGivesTheFocusBack() {
        try (var browser = Browser.open(cast.port())) {
            var page = clients(browser);
            browser.onAPhone();
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menú"));
            var menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menú"));
            button.focus();
            page.keyboard().press("Enter");
            assertThat(menu).isVisible();
            page.keyboard().press("Tab");
            assertThat(menu.getByRole(AriaRole.LINK).first()).isFocused();

            page.keyboard().press("Escape");

            assertThat(menu).isHidden();
            assertThat(button).isFocused();
        }
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack() {
        try (var browser = Browser.open(cast.port())) {
            var page = browser.page();
            page.navigate("/styleguide");
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitar cliente"));
            var dialog = page.getByRole(AriaRole.DIALOG);
            button.focus();
            page.keyboard().press("Enter");
            assertThat(dialog).isVisible();
            staysIn(page, dialog);

            page.keyboard().press("Escape");

            assertThat(dialog).isHidden();
            assertThat(button).isFocused();
        }
    }

    /** This key leads to the company that the link names. */
    private static void entersWith(String key, Page page, Locator link) {
        var named = link.innerText();
        page.keyboard().press(key);
        assertThat(page).hasURL(Pattern.compile("/empresa/\\d+$"));
        assertThat(named)
                .contains(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .innerText());
    }

    /** Luis at the list of his three clients. */
    private Page clients(Browser browser) {
        var luis = cast.accountant(3);
        cast.signedIn(browser, luis.person());
        var page = browser.page();
        page.navigate("/contador/" + luis.practice().value() + "/empresas");
        return page;
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** Tab goes round inside; between the last and the first stands the browser itself, where no element of the page has it. */
    private static void staysIn(Page page, Locator dialog) {
        for (var i = 0; i < 12; i++) {
            page.keyboard().press(i < 8 ? "Tab" : "Shift+Tab");
            assertThat(
                            (Boolean)
                                    dialog.evaluate(
                                            "dialog => dialog.contains(document.activeElement) || document.activeElement === document.body"))
                    .as("after Tab the focus is in %s", page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                    .isTrue();
        }
    }
}
