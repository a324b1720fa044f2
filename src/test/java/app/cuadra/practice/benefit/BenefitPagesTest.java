package app.cuadra.practice.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.Settings;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("ACC-60")
class BenefitPagesTest {

    private static final String LEVELS = ProgrammeTest.TITLES
            + "0,Bronce,Bronze,Bronze,Capacitación cada mes,Training each month,Treinamento mensal\n"
            + "2,Plata,Silver,Prata,Soporte directo,Direct support,Suporte direto\n"
            + "5,Oro,Gold,Ouro,Tu espacio gratis,Free workspace,Espaço grátis\n";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    LocalMailbox mailbox;

    @Autowired
    Settings settings;

    private Path file;

    @BeforeEach
    void aProgramme() throws IOException {
        file = settings.home().resolve(Programme.FILE);
        Files.createDirectories(settings.home());
        Files.writeString(file, LEVELS);
    }

    @AfterEach
    void noProgramme() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void aFirmSeesItsLevelAndWhatIsMissingToTheNext() {
        var luis = new Mora(program);
        pays(luis, luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED));
        pays(luis, luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED));
        pays(luis, luis.client("Ya No Es Cliente SAS", "901118204", LinkState.UNLINKED));
        luis.client("Transportes del Caribe Ltda.", "900412778", LinkState.PENDING);

        var page = luis.visitor(port).get(path(luis)).body();

        assertThat(page)
                .contains("Empresas que trajiste</span><b class=\"\">3<")
                .contains("Empresas con plan</span><b class=\"\">2<")
                .contains("Te faltan 3 empresas con plan para Oro")
                .contains("Soporte directo</option>")
                .doesNotContain("Tu espacio gratis</option>");
    }

    @Test
    void aRequestReachesTheOperatorAndStaysOnThePage() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(path(luis));

        var sent = visitor.post(path(luis), "benefit", "0", "message", "Somos cinco personas");

        assertThat(sent.location()).isEqualTo(path(luis));
        assertThat(visitor.get(path(luis)).body())
                .contains("Enviamos tu solicitud", "Capacitación cada mes</th>", "Somos cinco personas");
        var operator = settings.operator().value();
        await().untilAsserted(() -> assertThat(mailbox.find(operator)).anySatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Mora Contadores solicita un beneficio");
            assertThat(mailbox.open(mail.id()).content().toString())
                    .contains("Somos cinco personas", "Capacitación cada mes", luis.email());
        }));
    }

    @Test
    void whatTheLevelDoesNotGiveCantBeAskedFor() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(path(luis));

        for (var benefit : new String[] {"1", "-1", "", "99999999999"}) {
            var answer = visitor.post(path(luis), "benefit", benefit, "message", "Por favor");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Elige un beneficio de tu nivel.", ">Por favor</textarea>");
        }
    }

    @Test
    void aFirmCantFloodTheOperator() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(path(luis));
        for (var request = 0; request < Benefits.MAX_A_DAY; request++) {
            assertThat(ask(visitor, luis)).isEqualTo(303);
        }

        assertThat(ask(visitor, luis)).isEqualTo(422);
    }

    @Test
    void withoutAProgrammeThePageSaysSo() throws IOException {
        Files.delete(file);
        var luis = new Mora(program);
        var visitor = luis.visitor(port);

        assertThat(visitor.get(path(luis)).body())
                .contains("todavía no tiene un programa de beneficios")
                .doesNotContain("Enviar solicitud");
        Files.writeString(file, "not a programme");
        assertThat(visitor.get(path(luis)).status()).isEqualTo(200);
    }

    @Test
    void anAccountantAsksForABenefitInABrowser() {
        var luis = new Mora(program);
        pays(luis, luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED));
        pays(luis, luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED));

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            page.fill("[name=login]", luis.email());
            page.fill("[name=password]", luis.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/contador/**");
            page.click("nav >> text=Beneficios");
            page.getByLabel("Beneficio", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("Soporte directo");
            page.fill("[name=message]", "¿Cuándo podemos hablar?");
            page.click("text=Enviar solicitud");
            page.waitForSelector("text=Enviamos tu solicitud");

            assertThat(page.locator("main").innerText()).contains("¿Cuándo podemos hablar?", "Tu nivel");
            browser.axe();
            browser.screenshot("beneficios");
        }
    }

    private int ask(Visitor visitor, Mora luis) {
        return visitor.post(path(luis), "benefit", "0", "message", "").status();
    }

    private static String path(Mora luis) {
        return "/contador/" + luis.firm().value() + "/beneficios";
    }

    private void pays(Mora luis, CompanyId company) {
        luis.within(() -> transactions.execute(_ -> jdbc.sql("""
                        update client_link set plan = 'PLAN' where practice_id = :practice and company_id = :company
                        """)
                .param("practice", luis.firm().value())
                .param("company", company.value())
                .update()));
    }
}
