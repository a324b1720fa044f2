package app.cuadra.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("ACC-11")
class JobPagesTest {

    /** So many that whoever stops the work is in time. */
    private static final int MANY = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Jobs jobs;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aPersonFollowsAJobAndIsLedToWhereItsResultIs() {
        var luis = cast.accountant(2);
        var visitor = cast.signedIn(luis.person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        visitor.get(list);
        var action = visitor.post(list + "/acciones", "action", "invite", "all", "yes")
                .location();
        visitor.post(action + "/inicio");
        var body = visitor.get("/trabajos").body();

        assertThat(body).contains("Trabajando en las empresas elegidas");
        var job = body.replaceFirst("(?s).*?href=\"(/trabajos/\\d+)\".*", "$1");
        assertThat(visitor.get(job).location()).isEqualTo(action);
        assertThat(cast.signedIn(cast.accountant(0).person()).get(job).status()).isEqualTo(404);
    }

    @Test
    void aJobWithoutAPageOfItsOwnEndsWhereItCanBeSeen() {
        var luis = cast.accountant(0);
        var visitor = cast.signedIn(luis.person());
        var job = started(JobScope.of(luis.practice(), luis.person().id()), "client.invitations");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> visitor.get("/trabajos/" + job.value()).body().contains("Terminado"));
        assertThat(visitor.get("/trabajos/" + job.value()).body())
                .contains(
                        "Enviando invitaciones", "/contador/" + luis.practice().value());
    }

    @Test
    @Tag("Q-5")
    void ofAFirmsJobOnlyThoseAreToldWhoWorkOnAllItsClients() {
        var luis = cast.accountant(1);
        var job = started(JobScope.of(luis.practice(), luis.person().id()), "client.invitations");
        var assistant = cast.signedIn(cast.assistant(luis, luis.clients()));
        var own = cast.colleague(luis, Post.ASSISTANT, luis.clients());
        var theirs = started(JobScope.of(luis.practice(), own.id()), "client.invitations");

        assertThat(assistant.get("/trabajos/" + job.value()).status()).isEqualTo(404);
        assertThat(cast.signedIn(own).get("/trabajos/" + theirs.value()).status())
                .isEqualTo(200);
        assertThat(cast.signedIn(luis.person())
                        .get("/trabajos/" + theirs.value())
                        .status())
                .isEqualTo(200);
        assertThat(assistant.get("/trabajos/nada").status()).isEqualTo(404);
        assertThat(assistant.get("/trabajos/999999999").status()).isEqualTo(404);
    }

    @Test
    void aJobIsStoppedFromItsPageAndGoesOnWithTheRest() {
        var luis = cast.accountant(MANY);
        var visitor = cast.signedIn(luis.person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        visitor.get(list);
        var action = visitor.post(list + "/acciones", "action", "unlink", "all", "yes")
                .location();
        visitor.post(action + "/inicio");
        var job = visitor.get("/trabajos").body().replaceFirst("(?s).*?href=\"(/trabajos/\\d+)\".*", "$1");

        assertThat(visitor.post(job + "/cancelacion").status()).isEqualTo(303);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(action).body().contains("Resultado por empresa"));
        assertThat(visitor.get("/trabajos").body()).contains("Detenido");
        assertThat(visitor.get(action).body()).contains("que faltan");
        assertThat(visitor.post(action + "/reintento").status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> visitor.get(action).body().contains("Resultado por empresa"));
        assertThat(visitor.get(action).body()).doesNotContain("que faltan", "fallida");
    }

    @Test
    void theListOfJobsIsReadInABrowser() {
        var luis = cast.accountant(0);
        started(JobScope.of(luis.practice(), luis.person().id()), "client.invitations");
        try (var browser = Browser.open(port)) {
            var page = cast.signedIn(browser, luis.person()).page();
            page.navigate("/trabajos");
            browser.axe();
            browser.screenshot("trabajos");
            page.click("text=Enviando invitaciones");
            page.waitForSelector("text=Terminado");
            browser.axe();
            browser.screenshot("trabajo");
        }
    }

    private JobId started(JobScope scope, String kind) {
        return tenancy.within(scope.tenancy(), () -> transactions.execute(_ -> jobs.start(kind, scope, Map.of(), 3)));
    }
}
