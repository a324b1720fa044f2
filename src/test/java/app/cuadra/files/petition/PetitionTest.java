package app.cuadra.files.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.files.Papers;
import app.cuadra.identity.Ana;
import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.ClientContacts;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Document requests (FIL-12): asked for by the accountant, brought by a client without an account. */
@ApplicationTest
@Tag("FIL-12")
class PetitionTest {

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    ReminderJob reminders;

    private Asking asking;

    @BeforeEach
    void aClient() {
        asking = new Asking(cast, program);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private LocalDate in(int days) {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Bogota"))).plusDays(days);
    }

    @Test
    void theClientBringsWhatTheLetterAsksForAndTheListSaysWhatIsMissing() {
        asking.asked(in(10), "TAX_ID", "COMMERCE");
        var letter = Ana.letters(program, asking.email, 1).getFirst().text();
        assertThat(letter)
                .contains("Luis Mora, de Mora Contadores", "Panadería La Espiga 1", "• RUT", "• Cámara de comercio");
        assertThat(asking.missing()).isEqualTo(2);

        var guest = asking.guest(asking.link(1));
        assertThat(guest.get("/papeles").body()).contains("Mora Contadores te pide estos papeles", "RUT");
        assertThat(asking.bring(guest, 0, "escaneo 17.pdf", Papers.real("rut.pdf"))
                        .location())
                .isEqualTo("/papeles");

        assertThat(asking.missing()).isEqualTo(1);
        assertThat(asking.page()).contains("RUT.pdf", "Recibido", "Falta 1 papel");
        assertThat(asking.folder.list("").body()).contains(asking.email);
        var file = asking.folder.get("/" + asking.folder.id("RUT.pdf") + "/descarga");
        assertThat(file.raw().body()).isEqualTo(Papers.real("rut.pdf"));

        asking.bring(guest, 0, "otra hoja.png", Papers.real("cedula.png"));
        assertThat(asking.folder.names("")).containsExactlyInAnyOrder("RUT.pdf", "RUT (2).png");

        asking.bring(guest, 1, "camara.pdf", Papers.real("rut.pdf"));
        assertThat(guest.get("/papeles").body()).contains("ya tiene todo lo que pidió");
        assertThat(asking.missing()).isZero();
        assertThat(asking.page()).contains("Completa", "Sirve hasta el");
    }

    @Test
    @Tag("FIL-3")
    void whatAnAccountantCouldNotUploadAClientCanNeither() {
        asking.asked(in(10), "TAX_ID");
        var guest = asking.guest(asking.link(1));

        var program = asking.bring(guest, 0, "rut.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
        assertThat(program.status()).isEqualTo(422);
        assertThat(asking.bring(guest, 0, "rut.pdf", new byte[0]).body()).contains("está vacío");
        assertThat(asking.bring(guest, 0, "rut.pdf", Papers.real("extracto-protegido.pdf"))
                        .body())
                .contains("tiene contraseña");
        var big = asking.bring(guest, 0, "rut.pdf", new byte[5 * 1024 * 1024 + 1]);
        assertThat(big.status()).isEqualTo(422);
        assertThat(big.body()).contains("5 MB");
        assertThat(asking.bring(guest, 0, "", new byte[0]).body()).contains("Elige un archivo");
        assertThat(asking.folder.names("")).isEmpty();
        assertThat(asking.missing()).isEqualTo(1);
    }

    @Test
    @Tag("FIL-10")
    void aLinkThatWasTakenBackReachesNothingEvenInABrowserThatHadOpenedIt() {
        asking.asked(in(10), "TAX_ID");
        var link = asking.link(1);
        var guest = asking.guest(link);
        guest.get("/papeles");

        assertThat(asking.press("retiro").status()).isEqualTo(303);

        ended(guest, link);
        assertThat(asking.missing()).isZero();
    }

    @Test
    @Tag("FIL-10")
    void aLinkEndsAMonthAfterItsDayAndWhenTheFirmLeaves() {
        asking.asked(in(10), "TAX_ID");
        var link = asking.link(1);
        clock.advance(Duration.ofDays(39));
        assertThat(asking.guest(link).get("/papeles").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(3));
        var late = cast.visitor().from(Ana.freshAddress());
        late.get(link);
        assertThat(late.get("/papeles").status()).isEqualTo(410);
        clock.reset();

        var guest = asking.guest(link);
        var left = asking.accountant.post(
                "/contador/" + asking.luis.practice().value() + "/empresas/desvinculacion",
                "company",
                String.valueOf(asking.luis.clients().getFirst().value()));
        assertThat(left.status()).as(left.body()).isEqualTo(303);
        ended(guest, link);
    }

    private void ended(Visitor guest, String link) {
        assertThat(guest.get("/papeles").status()).isEqualTo(410);
        assertThat(guest.get("/papeles").body())
                .contains("Este enlace ya no sirve")
                .doesNotContain("RUT");
        var open = asking.luis.practice().value() + "."
                + asking.luis.clients().getFirst().value();
        var brought = guest.upload(
                "/papeles/subida", "rut.pdf", Papers.real("rut.pdf"), "petition", open + ".1", "paper", "1");
        assertThat(brought.status()).isIn(404, 410, 422);
        var other = cast.visitor().from(Ana.freshAddress());
        other.get(link);
        assertThat(other.get("/papeles").status()).isEqualTo(410);
    }

    @Test
    @Tag("FIL-10")
    void aGuessedLinkIsNothingAndWhoeverGuessesMustWait() {
        asking.asked(in(10), "TAX_ID");
        var link = asking.link(1);
        var guesser = cast.visitor().from(Ana.freshAddress());

        var changed = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
        assertThat(guesser.get(changed).status()).isEqualTo(404);
        assertThat(guesser.get("/papeles").status()).isEqualTo(404);
        var otherCompany = link.replaceFirst("\\.\\d+\\.", ".999999.");
        assertThat(guesser.get(otherCompany).status()).isEqualTo(404);
        var answers = java.util.stream.IntStream.range(0, 25)
                .map(_ -> guesser.get(changed).status())
                .boxed()
                .toList();
        assertThat(answers).startsWith(404, 404).endsWith(429);
        assertThat(guesser.get(link).status())
                .as("the right one has to wait as well")
                .isEqualTo(429);
        assertThat(asking.guest(link).get("/papeles").status()).isEqualTo(200);
    }

    @Test
    void aFormOfOnePetitionNeverSavesIntoAnother() {
        asking.asked(in(10), "TAX_ID");
        var first = asking.link(1);
        var other = new Asking(cast, program);
        other.asked(in(10), "TAX_ID");
        var guest = asking.guest(first);
        var page = guest.get("/papeles").body();
        var petition = page.replaceAll("(?s).*name=\"petition\" value=\"([^\"]+)\".*", "$1");
        var paper = page.replaceAll("(?s).*name=\"paper\" value=\"(\\d+)\".*", "$1");
        guest.get(other.link(1));
        guest.get("/papeles");

        var answer = guest.upload(
                "/papeles/subida", "rut.pdf", Papers.real("rut.pdf"), "petition", petition, "paper", paper);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Abriste otra solicitud");
        assertThat(asking.folder.names("")).isEmpty();
        assertThat(other.folder.names("")).isEmpty();
    }

    @Test
    void aClientIsRemindedOnceAtEachMomentHoweverManyNodesThereAre() throws Exception {
        asking.asked(in(10), "TAX_ID", "COMMERCE");
        var first = asking.link(1);
        turn();
        assertThat(asking.letters()).isEqualTo(1);

        clock.advance(Duration.ofDays(8));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                turn();
                return true;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(asking.letters()).isEqualTo(2);
        var guest = asking.guest(asking.link(2));
        assertThat(asking.guest(first).get("/papeles").status())
                .as("the first letter's link still works")
                .isEqualTo(200);
        asking.bring(guest, 0, "rut.pdf", Papers.real("rut.pdf"));

        clock.advance(Duration.ofDays(3));
        turn();
        turn();
        assertThat(asking.letters()).isEqualTo(3);
        assertThat(Ana.letters(program, asking.email, 3).getFirst().text())
                .contains("todavía espera", "• Cámara de comercio")
                .doesNotContain("• RUT");
        asking.bring(asking.guest(asking.link(3)), 1, "camara.pdf", Papers.real("rut.pdf"));

        clock.advance(Duration.ofDays(8));
        turn();
        assertThat(asking.letters()).as("nothing is missing any more").isEqualTo(3);
    }

    private void turn() {
        reminders.turn();
    }

    @Test
    void aPaperThatIsNoLongerGoodIsMissingAgain() {
        asking.asked(in(10), "COMMERCE");
        asking.bring(asking.guest(asking.link(1)), 0, "camara.pdf", Papers.real("rut.pdf"));
        turn();
        assertThat(asking.missing()).isZero();

        clock.advance(Duration.ofDays(32));
        turn();

        asking = asking.later();
        assertThat(asking.missing()).isEqualTo(1);
        assertThat(asking.page()).contains("Venció el");
    }

    @Test
    void remindingByHandRestsAnHourAndWhatIsNotNeededIsClosed() {
        asking.asked(in(10), "TAX_ID", "COMMERCE");
        assertThat(asking.press("recordatorio").body()).contains("Espera una hora");

        clock.advance(Duration.ofMinutes(61));
        assertThat(asking.press("recordatorio").status()).isEqualTo(303);
        assertThat(asking.letters()).isEqualTo(2);

        var close = asking.page().replaceAll("(?s).*?papeles(/\\d+/\\d+/cierre)\".*", "$1");
        assertThat(asking.accountant.post(asking.path + close).status()).isEqualTo(303);
        assertThat(asking.missing()).isEqualTo(1);
        assertThat(asking.page()).contains("Ya no se espera");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var nothing = asking.ask(in(10));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Elige al menos un papel", asking.email);
        assertThat(asking.ask(in(-1), "TAX_ID").body()).contains("Elige un día desde hoy");
        assertThat(asking.ask(in(10), "NOTHING").status()).isEqualTo(422);
        var wrong = asking.accountant.post(
                asking.path, "paper", "TAX_ID", "due", "mañana", "month", "2026-13", "to", "nadie");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("problem-due", "problem-month", "problem-to");
        assertThat(asking.letters()).isZero();
    }

    @Test
    @Tag("FIL-10")
    @Tag("ACC-30")
    void noOtherFirmNoUnassignedAssistantAndNoSellerAsksOrSees() {
        asking.asked(in(10), "TAX_ID");
        var close = asking.page().replaceAll("(?s).*?papeles(/\\d+/\\d+/cierre)\".*", "$1");
        var client = asking.luis.clients().getFirst();
        var strangers = List.of(
                cast.signedIn(cast.accountant(1).person()),
                cast.signedIn(cast.assistant(asking.luis, List.of())),
                cast.signedIn(cast.colleague(asking.luis, Post.SELLER, List.of(client))));

        for (var stranger : strangers) {
            assertThat(stranger.get(asking.path).status()).isIn(403, 404);
            assertThat(stranger.get(asking.path + "/nueva").status()).isIn(403, 404);
            stranger.follow("/");
            assertThat(stranger.post(asking.path + close).status()).isIn(403, 404);
            assertThat(stranger.post(asking.path, "paper", "TAX_ID", "due", in(10).toString(), "to", asking.email)
                            .status())
                    .isIn(403, 404);
        }
        assertThat(asking.letters()).isEqualTo(1);
        assertThat(asking.missing()).isEqualTo(1);
    }

    @Test
    @Tag("ACC-11")
    void manyClientsAreAskedAtOnceAndThoseWithoutAnAddressAreNamed() {
        var luis = cast.accountant(3);
        var accountant = cast.signedIn(luis.person());
        var known = luis.clients().subList(0, 2);
        var email = "pagos-" + UUID.randomUUID() + "@laespiga.example";
        program.getBean(Tenancy.class)
                .within(new Tenancy.Scope(luis.person().id(), luis.practice(), null, List.of()), () -> {
                    known.forEach(client ->
                            program.getBean(ClientContacts.class).note(luis.practice(), client, new Email(email)));
                    return true;
                });
        var list = "/contador/" + luis.practice().value() + "/empresas";
        accountant.get(list);

        var action = accountant
                .post(list + "/acciones", "action", "papers", "all", "yes")
                .location();
        assertThat(accountant.get(action).body()).contains("RUT, Cámara de comercio");
        assertThat(accountant.post(action + "/inicio", "answer", "START").status())
                .isEqualTo(303);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(program.getBean(LocalMailbox.class).find(email))
                                .hasSize(2));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(accountant.get(action).body())
                        .contains("No conocemos su correo", "Papeles pedidos"));
        assertThat(accountant.get(list).body().split("class=\"state wait\">3<", -1))
                .hasSize(3);
    }
}
