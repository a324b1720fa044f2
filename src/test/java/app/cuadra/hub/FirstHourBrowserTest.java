package app.cuadra.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.exchange.Sheet;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The accountant's first hour, as a person sees it: register, verify, load 5,000 clients from a sheet as spreadsheet
 * programs of an office write it, find one, enter it, switch, come back, and sign in as one of the clients.
 */
@ApplicationTest
class FirstHourBrowserTest {

    private static final int ROWS = 5_000;
    private static final int BAD_OF_EACH_KIND = 37;
    private static final String PASSWORD = "tornillos y tuercas 47";

    /** Numbers of nobody; other tests use other ranges. */
    private static final int FIRST_NIT = 810_000_000;

    private static final double LONG = 180_000;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    @Tag("SI-1")
    @Tag("SI-3")
    @Tag("ACC-1")
    @Tag("ACC-10")
    @Tag("ACC-11")
    @Tag("ACC-23")
    @Tag("ACC-24")
    @Tag("ACC-25")
    @Tag("HUB-2")
    void anAccountantRegistersLoadsTheirClientsFindsOneAndComesBack() throws IOException {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            registerAndVerify(browser);

            assertThat(page.getByRole(AriaRole.HEADING, named("Aquí estarán las empresas de tus clientes")))
                    .isVisible();
            browser.axe();
            browser.screenshot("empresas-vacio");

            var credentials = load(browser);
            find(browser);
            enterAndSwitch(browser);
            signOutAndComeBackAs(browser, credentials);
        }
    }

    private static void registerAndVerify(Browser browser) {
        var page = browser.page();
        var email = "luis." + UUID.randomUUID().toString().substring(0, 8) + "@moracontadores.example";
        page.navigate("/registro");
        page.getByLabel("Soy contador").check();
        page.getByLabel("Tu nombre").fill("Luis Mora");
        page.getByLabel("Correo electrónico").fill(email);
        page.getByLabel("Contraseña", exactly()).fill(PASSWORD);
        page.getByLabel("Nombre de la firma o empresa").fill("Mora Contadores");
        page.getByLabel("País").selectOption("CO");
        browser.axe();
        browser.screenshot("registro");
        page.getByRole(AriaRole.BUTTON, named("Crear cuenta")).click();

        page.navigate("/correo-local?a=" + email);
        page.getByRole(AriaRole.LINK, named("Verifica tu correo")).first().click();
        browser.screenshot("correo-local");
        var text = page.locator("main").innerText();
        var found = Pattern.compile("/verificar/\\S+").matcher(text);
        assertThat(found.find()).as("a link in %s", text).isTrue();
        page.navigate(found.group());
        page.getByRole(AriaRole.BUTTON, named("Verificar mi correo")).click();
        page.navigate("/");
    }

    /** Loads the sheet and returns the sheet of credentials. */
    private Path load(Browser browser) throws IOException {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, named("Añadir múltiples clientes"))
                .first()
                .click();
        browser.axe();
        browser.screenshot("carga-archivo");
        page.getByLabel("Archivo", exactly()).setInputFiles(sheet());
        page.getByRole(AriaRole.BUTTON, named("Revisar el archivo")).click();

        var bad = BAD_OF_EACH_KIND * 4;
        var good = ROWS - bad;
        assertThat(page.getByText("Windows-1252")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.getByText("punto y coma")).isVisible();
        for (var chip : List.of("Sin nombre 37", "Dígito de verificación 37", "Repetidas 37", "Correo 37")) {
            assertThat(page.getByRole(AriaRole.LINK, named(chip))).isVisible();
        }
        assertThat(page.getByText("Nada se crea hasta que confirmes.")).isVisible();
        browser.axe();
        browser.screenshot("carga-revisar");

        correctOne(browser);
        page.getByRole(AriaRole.BUTTON, named("Crear las " + number(good + 1) + " empresas"))
                .click();
        var download = page.getByRole(AriaRole.BUTTON, named("Descargar credenciales (CSV)"));
        assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.getByText("Empresas creadas")).isVisible();
        browser.axe();
        browser.screenshot("carga-lista");

        Download credentials = page.waitForDownload(download::click);
        var file = folder.resolve("credenciales.csv");
        credentials.saveAs(file);
        assertThat(rows(file)).hasSize(good + 1);
        return file;
    }

    /** The row without a name is corrected in the page; the counts beside it follow. */
    private static void correctOne(Browser browser) {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, named("Sin nombre 37")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corregir la fila"))
                .first()
                .click();
        page.getByLabel("Nombre de la empresa").fill("Panadería La Espiga SAS");
        page.getByRole(AriaRole.BUTTON, named("Guardar")).click();
        assertThat(page.getByText("Lista", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void find(Browser browser) {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, named("Ver mis empresas")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Empresas"))).isVisible();
        browser.axe();
        browser.screenshot("empresas");

        var search = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Nombre o identificación"));
        search.fill("panaderia la espiga");
        var found = page.getByRole(AriaRole.LINK, named("Panadería La Espiga SAS"));
        assertThat(found.first()).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Empresa número 7 SAS"))).isHidden();

        search.fill("810.000.007");
        assertThat(page.getByRole(AriaRole.LINK, named("Empresa número 7 SAS"))).isVisible();
    }

    private static void enterAndSwitch(Browser browser) {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, named("Empresa número 7 SAS")).click();
        page.waitForURL("**/empresa/*");
        assertThat(page).hasTitle(Pattern.compile("Empresa número 7 SAS"));
        browser.axe();
        browser.screenshot("empresa-inicio");

        page.getByRole(AriaRole.BUTTON, named("Empresa número 7 SAS")).first().click();
        page.getByRole(AriaRole.COMBOBOX)
                .or(page.getByRole(AriaRole.SEARCHBOX))
                .first()
                .fill("numero 8 sas");
        page.getByRole(AriaRole.LINK, named("Empresa número 8 SAS"))
                .or(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Empresa número 8 SAS")))
                .first()
                .click();
        assertThat(page).hasTitle(Pattern.compile("Empresa número 8 SAS"));
    }

    private static void signOutAndComeBackAs(Browser browser, Path credentials) {
        var page = browser.page();
        page.getByRole(AriaRole.BUTTON, named("Luis Mora")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Salir")).click();
        page.waitForURL("**/ingresar**");

        var one = rows(credentials).getLast();
        page.getByLabel("Correo electrónico").fill(one.get(2));
        page.getByLabel("Contraseña", exactly()).fill(one.get(3));
        browser.screenshot("ingresar");
        page.getByRole(AriaRole.BUTTON, named("Ingresar")).click();
        page.waitForURL("**/empresa/*");
        assertThat(page).hasTitle(Pattern.compile(one.getFirst()));
    }

    /**
     * As offices write them: semicolons, Windows-1252, NITs with dots, with and without check digit; and 37 rows of each
     * kind of mistake.
     */
    private Path sheet() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Razón Social;N.I.T.;Celular;Correo electrónico");
        var bad = BAD_OF_EACH_KIND;
        for (var i = 0; i < ROWS - 4 * bad; i++) {
            lines.add("Empresa número " + i + " SAS;" + nit(i) + ";" + (i % 3 == 0 ? "300 123 4567" : "") + ";");
        }
        for (var i = 0; i < bad; i++) {
            var number = FIRST_NIT + ROWS + i;
            lines.add(";" + number + ";;");
            lines.add("Dígito " + i + ";" + dotted(number + bad) + "-" + (digit(number + bad) + 1) % 10 + ";;");
            lines.add("Repetida " + i + ";" + nit(i) + ";;");
            lines.add("Correo " + i + ";" + (number + 2 * bad) + ";;no tiene");
        }
        return Files.write(
                folder.resolve("clientes-2026.csv"),
                String.join("\r\n", lines).concat("\r\n").getBytes(Charset.forName("windows-1252")));
    }

    private static String nit(int i) {
        var number = FIRST_NIT + i;
        return switch (i % 3) {
            case 0 -> dotted(number) + "-" + digit(number);
            case 1 -> String.valueOf(number);
            default -> number + "-" + digit(number);
        };
    }

    private static String dotted(int number) {
        return number / 1_000_000 + "." + "%03d".formatted(number / 1_000 % 1_000) + "."
                + "%03d".formatted(number % 1_000);
    }

    /** DIAN's check digit, written once more: the test must not ask the program what is right. */
    private static int digit(int number) {
        int[] weights = {3, 7, 13, 17, 19, 23, 29, 37, 41};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += number / (int) Math.pow(10, i) % 10 * weights[i];
        }
        return sum % 11 < 2 ? sum % 11 : 11 - sum % 11;
    }

    private static String number(int count) {
        return "%d.%03d".formatted(count / 1_000, count % 1_000);
    }

    private static List<List<String>> rows(Path file) {
        var rows = new ArrayList<List<String>>();
        try (var read = Sheet.open(file, "credenciales.csv").rows()) {
            read.forEachRemaining(row -> rows.add(row.cells()));
        }
        return rows;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
