package app.cuadra.practice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.country.CountryCode;
import app.cuadra.exchange.SheetFormat;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.Users;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.invitation.Posting;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loading many clients, from the sheet to the companies and back (ACC-23 to ACC-26). */
@ApplicationTest
class LoadTest {

    /** Numbers of nobody: each test takes some for its companies. */
    private static final AtomicLong NUMBERS = new AtomicLong(600_000_000);

    @Autowired
    LoadUploads uploads;

    @Autowired
    LoadReview review;

    @Autowired
    LoadSteps steps;

    @Autowired
    Credentials credentials;

    @Autowired
    Users users;

    @Autowired
    List<StartingPlace> places;

    @Autowired
    Firms firms;

    @Autowired
    Tenancy tenancy;

    @Autowired
    Posting invitations;

    @Autowired
    UserTable accounts;

    @Autowired
    LocalMailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @TempDir
    Path folder;

    private UserId luis = new UserId(0);
    private PracticeId practice = new PracticeId(0);

    @BeforeEach
    void anAccountantWithAFirm() {
        luis = users.createForSomebody(
                new Email("luis." + UUID.randomUUID() + "@mora.example"),
                "Luis Mora",
                "no importa 2026",
                "es",
                "America/Bogota");
        tenancy.within(luis, () -> {
            places.stream()
                    .filter(place -> place.work() == StartingPlace.Work.ACCOUNTANT)
                    .findFirst()
                    .orElseThrow()
                    .make(luis, "Mora Contadores", "CO");
            practice = firms.of(luis).getFirst().id();
            return practice;
        });
    }

    @Test
    @Tag("ACC-24")
    void thePreviewListsExactlyTheRowsToCorrectWithTheirReasons() {
        var known = number();
        loaded(open("Empresa;NIT\nPanadería La Espiga;" + known + "\n"));
        var twice = number();

        var load = open("""
                Nombre;NIT;Celular;Correo
                Ferretería El Tornillo SAS;%d;300 123 4567;ana@tornillo.example
                ;%d;;
                Modas Valentina;900.123.456-7;;
                Café Montañero;%d;;
                Café Montañero otra vez;%d;;
                Panadería La Espiga;%d;;
                Drogas San Jorge;%d;;gerencia@sanjorge,example
                """.formatted(number(), number(), twice, twice, known, number()));

        assertThat(counts(load))
                .returns(2, LoadCounts::ready)
                .returns(5, LoadCounts::toCorrect)
                .returns(0, LoadCounts::loaded);
        assertThat(here(() -> review.rows(practice, load, true, "", 0, 50)))
                .extracting(row -> row.number() + " "
                        + row.problems().stream()
                                .map(problem -> problem.field() + " " + problem.code())
                                .collect(Collectors.joining(", ")))
                .containsExactly(
                        "3 name load.nameMissing",
                        "4 identification taxId.wrongCheckDigit",
                        "6 identification load.repeated",
                        "7 identification load.alreadyClient",
                        "8 email load.emailSuggestion");
    }

    @Test
    @Tag("ACC-24")
    void aCompanyOfSomebodyElseIsNotFoundedAgain() {
        var known = number();
        loaded(open("Empresa;NIT\nPanadería La Espiga;" + known + "\n"));
        anAccountantWithAFirm();

        var load = open("Empresa;NIT\nPanadería La Espiga;" + known + "\n");

        assertThat(problems(load, 2)).extracting(Problem::code).containsExactly("load.elsewhere");
        assertThat(here(() -> review.row(practice, load, 2)).invitationPath("/contador/7/empresas/cargas/3"))
                .isEqualTo("/contador/7/empresas/invitacion?name=Panader%C3%ADa+La+Espiga&taxId=" + known);
    }

    @Test
    @Tag("ACC-24")
    void windows1252AndUtf8WithOrWithoutMarkReadTheSame() {
        var text = "Razón social;N.I.T.;Móvil;Correo electrónico\r\nPeñalosa & Muñoz Ltda.;%d;;\r\n";
        for (var bytes : List.of(
                text.formatted(number()).getBytes(Charset.forName("windows-1252")),
                text.formatted(number()).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text.formatted(number())).getBytes(StandardCharsets.UTF_8))) {
            var load = open(bytes, "clientes.csv");

            var row = here(() -> review.rows(practice, load, false, "", 0, 10)).getFirst();
            assertThat(row.name()).isEqualTo("Peñalosa & Muñoz Ltda.");
            assertThat(row.problems()).isEmpty();
        }
    }

    @Test
    @Tag("ACC-24")
    void aCorrectedRowIsReadyAndFreesTheOneThatRepeatedIt() {
        var same = number();
        var load = open("Empresa;NIT\nUno;%d\nDos;%d\n".formatted(same, same));
        assertThat(problems(load, 3)).extracting(Problem::code).containsExactly("load.repeated");

        here(() -> review.correct(practice, load, 2, new TypedRow("Uno", String.valueOf(number()), "", "")));

        assertThat(counts(load)).returns(2, LoadCounts::ready).returns(0, LoadCounts::toCorrect);
    }

    @Test
    @Tag("ACC-24")
    void aSheetWithUnknownTitlesAsksForItsColumnsAndThenReads() {
        var load = open("Alfa;Beta;Gama\n%d;x;Panadería La Espiga\n%d;y;Ferretería\n".formatted(number(), number()));
        assertThat(here(() -> review.load(practice, load)).state()).isEqualTo(Load.State.MAPPING);
        assertThatThrownBy(() -> here(() -> map(load, List.of(0, 0, -1, -1)))).isInstanceOf(Refused.class);

        here(() -> map(load, List.of(2, 0, -1, -1)));

        assertThat(here(() -> review.load(practice, load)).state()).isEqualTo(Load.State.REVIEW);
        assertThat(counts(load)).returns(2, LoadCounts::ready);
    }

    @Test
    @Tag("ACC-25")
    void everyGoodRowBecomesACompanyOnceAndTheOthersWait() {
        var rows = IntStream.range(0, LoadChunk.ROWS + 20)
                .mapToObj(i -> "Empresa " + i + ";" + number())
                .collect(Collectors.joining("\n", "Empresa;NIT\n", "\nSin NIT;\n"));
        var load = open(rows);

        loaded(load);

        assertThat(counts(load))
                .returns(LoadChunk.ROWS + 20, LoadCounts::loaded)
                .returns(0, LoadCounts::ready)
                .returns(1, LoadCounts::toCorrect);
    }

    @Test
    @Tag("ACC-26")
    void loadingTheSameFileAgainCreatesNothingTwice() {
        var file = "Empresa;NIT\nPanadería La Espiga;%d\nFerretería;%d\n".formatted(number(), number());
        loaded(open(file));

        var again = open(file);

        assertThat(counts(again)).returns(0, LoadCounts::ready).returns(2, LoadCounts::toCorrect);
        assertThatThrownBy(() -> here(() -> confirm(again))).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("ACC-26")
    void twoPreviewsOfTheSameFileFoundItsCompaniesOnce() {
        var file = "Empresa;NIT\nPanadería La Espiga;%d\nFerretería;%d\n".formatted(number(), number());
        var first = open(file);
        var second = open(file);

        here(() -> confirm(first));
        here(() -> confirm(second));
        finished(first);
        finished(second);

        assertThat(counts(first).loaded() + counts(second).loaded()).isEqualTo(2);
    }

    @Test
    @Tag("ACC-26")
    void aLoadIsUndoneAsAWholeAndCanBeLoadedAgain() {
        var file = "Empresa;NIT\nPanadería La Espiga;%d\nFerretería;%d\n".formatted(number(), number());
        var load = open(file);
        loaded(load);

        here(() -> {
            steps.undo(practice, load, luis);
            return true;
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> here(() -> review.load(practice, load)).state() == Load.State.UNDONE);

        assertThat(counts(load).loaded()).isZero();
        assertThat(counts(open(file))).returns(2, LoadCounts::ready);
    }

    @Test
    @Tag("ACC-25")
    void credentialsAreSeenOnceUnlessOthersAreWanted() throws IOException {
        var load = open("Empresa;NIT\nPanadería La Espiga;%d\n".formatted(number()));
        loaded(load);
        var titles = List.of("Empresa", "NIT", "Usuario", "Contraseña", "Dirección");

        var first = here(() -> credentials.sheet(practice, load, false, SheetFormat.CSV, titles, "http://x/ingresar"));

        assertThat(new String(first, StandardCharsets.UTF_8)).contains("Panadería La Espiga", "http://x/ingresar");
        assertThatThrownBy(() -> here(
                        () -> credentials.sheet(practice, load, false, SheetFormat.CSV, titles, "http://x/ingresar")))
                .isInstanceOf(Refused.class);
        var others = here(() -> credentials.sheet(practice, load, true, SheetFormat.CSV, titles, "http://x/ingresar"));
        assertThat(others).isNotEmpty();
    }

    @Test
    @Tag("ACC-25")
    @Tag("SI-3")
    void whoeverHasAnAddressIsInvitedOnceTheAccountantsOwnIsVerifiedAndNeverTwice() {
        var owner = UUID.randomUUID() + "@laespiga.example";
        var file =
                "Empresa;NIT;Correo\nPanadería La Espiga;%d;%s\nFerretería;%d;\n".formatted(number(), owner, number());
        loaded(open(file));
        var unverified = mailbox.find(owner);
        assertThat(here(() -> invitations.waitingOf(firms.get(practice), luis))).isEqualTo(1);
        verify(luis);

        here(() -> {
            invitations.sendWaiting(firms.get(practice), luis);
            return true;
        });
        await().until(() -> mailbox.find(owner).size() == 1);
        var again = open(file);
        here(() -> {
            invitations.sendWaiting(firms.get(practice), luis);
            invitations.sendSoon(practice, luis);
            return true;
        });

        assertThat(unverified).isEmpty();
        assertThat(counts(again).ready()).isZero();
        assertThat(mailbox.find(owner)).hasSize(1);
    }

    @Test
    @Tag("ACC-25")
    @Tag("ACC-26")
    void theInvitationsOfALoadLeaveByThemselvesAndEndWhenItIsUndone() {
        verify(luis);
        var owner = UUID.randomUUID() + "@laespiga.example";
        var load = open("Empresa;NIT;Correo\nPanadería La Espiga;%d;%s\n".formatted(number(), owner));
        loaded(load);
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.find(owner).size() == 1);

        here(() -> {
            steps.undo(practice, load, luis);
            return true;
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> here(() -> review.load(practice, load)).state() == Load.State.UNDONE);

        List<String> answers = here(() -> transactions.execute(
                _ -> jdbc.sql("""
                        select answer from client_invitation where email = :owner
                        """).param("owner", owner).query(String.class).list()));
        assertThat(answers).containsExactly("CANCELLED");
    }

    private void verify(UserId person) {
        transactions.executeWithoutResult(_ -> accounts.verify(
                person, new Email(users.find(person).orElseThrow().login())));
    }

    private long number() {
        return NUMBERS.incrementAndGet();
    }

    private LoadId open(String text) {
        return open(text.getBytes(StandardCharsets.UTF_8), "clientes.csv");
    }

    private LoadId open(byte[] content, String name) {
        try {
            var file = Files.write(folder.resolve(UUID.randomUUID() + ".sheet"), content);
            return here(() -> uploads.open(practice, new CountryCode("CO"), luis, file, name));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private boolean map(LoadId load, List<Integer> positions) {
        uploads.map(practice, load, positions);
        return true;
    }

    private boolean confirm(LoadId load) {
        steps.confirm(practice, load, luis);
        return true;
    }

    private void loaded(LoadId load) {
        here(() -> confirm(load));
        finished(load);
    }

    private void finished(LoadId load) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> here(() -> review.load(practice, load)).state() == Load.State.LOADED);
    }

    private LoadCounts counts(LoadId load) {
        return here(() -> review.counts(practice, load));
    }

    private List<Problem> problems(LoadId load, int row) {
        return here(() -> review.row(practice, load, row)).problems();
    }

    private <T> T here(Supplier<T> work) {
        return tenancy.within(luis, () -> tenancy.within(practice, work));
    }
}
