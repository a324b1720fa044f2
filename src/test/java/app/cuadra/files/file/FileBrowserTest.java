package app.cuadra.files.file;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The procedures of the source article, by what stands on the page. */
@ApplicationTest
@Tag("browser")
class FileBrowserTest {

    private static final Path REAL = Path.of("src/test/resources/files");

    @Autowired
    Cast cast;

    private Cast.Accountant luis;

    @BeforeEach
    void aFirm() {
        luis = cast.accountant(2);
    }

    private Browser atTheFolder() {
        var browser = cast.signedIn(Browser.open(cast.port()), luis.person());
        var page = browser.page();
        page.navigate("/contador/" + luis.practice().value() + "/empresas");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acciones de Panadería La Espiga 1"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Archivos adjuntos"))
                .locator("visible=true")
                .click();
        page.waitForURL("**/archivos");
        return browser;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    @Test
    @Tag("FIL-1")
    @Tag("FIL-2")
    @Tag("FIL-5")
    @Tag("FIL-8")
    void aFileIsUploadedByTheButtonListedDownloadedDeletedAndTakenBack() throws IOException {
        try (var browser = atTheFolder()) {
            var page = browser.page();
            browser.axe();
            browser.screenshot("archivos-vacio");

            button(page, "Subir un archivo");
            browser.axe();
            browser.photograph("archivos-subir-1280");
            assertThat(page.getByText("Elegir", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.locator("dialog[open] input[type=file]").setInputFiles(REAL.resolve("rut.pdf"));
            assertThat(page.locator("dialog[open] output")).containsText("rut.pdf");
            button(page, "Cargar Archivo");

            var row = page.locator("#rows tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText(Pattern.compile("rut.pdf.*PDF.*18.KB.*Luis Mora", Pattern.DOTALL));

            var download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Descargar rut.pdf"))
                            .click());
            assertThat(download.suggestedFilename()).isEqualTo("rut.pdf");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(Papers.real("rut.pdf"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Eliminar rut.pdf"))
                    .click();
            browser.axe();
            browser.screenshot("archivos-eliminar");
            button(page, "Eliminar");
            assertThat(page.locator(".toast")).containsText("«rut.pdf» está en la Papelera.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Papelera"))
                    .click();
            browser.axe();
            browser.screenshot("archivos-papelera");
            button(page, "Restaurar rut.pdf");
            assertThat(page.locator("#rows tbody tr")).containsText("rut.pdf");
        }
    }

    @Test
    @Tag("FIL-2")
    void manyFilesAreDroppedAtOnceEachWithItsBarAndItsAnswer() {
        try (var browser = atTheFolder()) {
            var page = browser.page();
            drop(page, "rut.pdf", "estados.xlsx", "contrato.docx", "cedula.jpg", "extracto-protegido.pdf");

            var lines = page.locator(".upload");
            assertThat(lines).hasCount(5);
            assertThat(page.locator("[data-summary]")).hasText("Subidos: 4. Sin subir: 1.");
            assertThat(lines.nth(4)).containsText("«extracto-protegido.pdf» tiene contraseña");
            browser.axe();
            browser.screenshot("archivos-en-camino");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerrar"))
                    .locator("visible=true")
                    .first()
                    .click();
            assertThat(page.locator("#rows tbody tr")).hasCount(4);
            browser.axe();
            browser.screenshot("archivos");

            drop(page, "rut.pdf", "cedula.png");
            assertThat(page.locator("[data-summary]")).hasText("Subidos: 2. Sin subir: 0.");
            assertThat(lines.first()).containsText("Subido como versión 2");
            assertThat(page.locator("#rows tbody tr")).hasCount(5);
        }
    }

    @Test
    @Tag("FIL-2")
    void whatFailsIsTriedAgainAndWhatIsOnItsWayIsCancelled() {
        try (var browser = atTheFolder()) {
            var page = browser.page();
            // An answer that never comes.
            page.route("**/archivos/carga", _ -> {});

            drop(page, "rut.pdf");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancelar"))
                    .locator("visible=true")
                    .click();
            assertThat(page.locator(".upload")).containsText("Cancelado. No se guardó.");

            page.unroute("**/archivos/carga");
            page.route(
                    "**/archivos/carga",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(422).setBody("<p>No hay espacio</p>")));
            button(page, "Reintentar");
            assertThat(page.locator(".upload")).containsText("No hay espacio");
            page.unroute("**/archivos/carga");
            button(page, "Reintentar");
            assertThat(page.locator("#rows tbody tr")).containsText("rut.pdf");
        }
    }

    @Test
    @Tag("FIL-3")
    void whatIsTooBigIsToldBeforeItIsSent() {
        try (var browser = atTheFolder()) {
            var page = browser.page();
            button(page, "Subir un archivo");
            page.locator("dialog[open] input[type=file]")
                    .setInputFiles(new FilePayload("grande.pdf", "application/pdf", new byte[5 * 1024 * 1024 + 1]));
            button(page, "Cargar Archivo");

            assertThat(page.locator(".upload")).containsText("Pesa 5,01 MB y el máximo es 5 MB.");
        }
    }

    @Test
    @Tag("FIL-9")
    @Tag("FIL-10")
    void versionsSharingAndHistoryInABrowser() {
        var papers = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
        papers.add("Estados financieros.csv", Papers.csv("uno"));
        var file = papers.add("Estados financieros.csv", Papers.csv("dos"));
        for (var name : new String[] {"rut.pdf", "estados.xlsx", "contrato.docx", "cedula.png"}) {
            papers.add(name, Papers.real(name));
        }
        try (var browser = atTheFolder()) {
            var page = browser.page();
            page.getByText("2 versiones").click();
            browser.axe();
            browser.screenshot("archivos-versiones");
            button(page, "Restaurar la versión 1");
            assertThat(page.locator(".toast")).containsText("Restauraste una versión anterior");
            assertThat(file).isPositive();

            page.navigate(papers.path());
            button(page, "Compartir");
            assertThat(page.locator(".toast")).containsText("La empresa ya puede ver esta carpeta.");
            page.locator("tbody .pick input").first().check();
            page.locator("tbody .pick input").nth(1).check();
            browser.axe();
            browser.screenshot("archivos-seleccion");
            var zip = page.waitForDownload(
                    () -> page.locator(".selection").getByText("Descargar").click());
            assertThat(zip.suggestedFilename()).isEqualTo("Panadería La Espiga 1.zip");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periodo"))
                    .click();
            browser.axe();
            browser.photograph("archivos-periodo-1280");
            page.getByText("El mes pasado").click();
            assertThat(page.getByText("No encontramos archivos así")).isVisible();

            page.navigate(papers.path() + "/historial");
            browser.axe();
            browser.screenshot("archivos-historial");
        }
    }

    /** As from a folder of the desktop: dragged over the page and let go. */
    private static void drop(Page page, String... names) {
        var data = page.evaluateHandle("() => new DataTransfer()");
        for (var name : names) {
            page.evaluate(
                    "([data, name, bytes]) => data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name))",
                    new Object[] {data, name, Base64.getEncoder().encodeToString(Papers.real(name))});
        }
        for (var event : new String[] {"dragenter", "dragover", "drop"}) {
            page.dispatchEvent("main", event, java.util.Map.of("dataTransfer", data));
        }
    }
}
