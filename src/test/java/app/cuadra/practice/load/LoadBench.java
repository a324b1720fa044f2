package app.cuadra.practice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.bench.ClientSheet;
import app.cuadra.bench.Figures;
import app.cuadra.bench.Figures.Part;
import app.cuadra.bench.PlainCopy;
import app.cuadra.country.CountryCode;
import app.cuadra.exchange.SheetFormat;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How fast many clients are loaded, beside the same rows written by plain JDBC (ACC-23 to ACC-25). */
@ApplicationTest
@Tag("bench")
class LoadBench {

    private static final int ROWS = 50_000;
    private static final int WARM_UP = 10_000;
    private static final long FIRST_NIT = 810_000_000;
    private static final long FIRST_WARM_UP = 805_000_000;
    private static final long APART = 500_000_000;
    private static final double AIM = 0.5;

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext program;

    @Autowired
    LoadUploads uploads;

    @Autowired
    LoadSteps steps;

    @Autowired
    LoadReview review;

    @Autowired
    Credentials credentials;

    @Autowired
    Tenancy tenancy;

    @Test
    void fiftyThousandClients() throws Exception {
        var luis = new Mora(program);
        var warm = open(luis, sheet(FIRST_WARM_UP, WARM_UP));
        load(luis, warm);
        issue(luis, warm);
        var file = sheet(FIRST_NIT, ROWS);

        var reading = System.nanoTime();
        var load = open(luis, file);
        Figures.speed(Part.LOADING, "reading to the preview", "rows/s", ROWS / seconds(reading), 0, 0);
        assertThat(here(luis, () -> review.counts(luis.firm(), load)))
                .returns(ROWS, LoadCounts::ready)
                .returns(0, LoadCounts::toCorrect);

        var loading = System.nanoTime();
        load(luis, load);
        var loaded = ROWS / seconds(loading);

        var issuing = System.nanoTime();
        issue(luis, load);
        var issued = ROWS / seconds(issuing);

        Figures.speed(Part.LOADING, "loading", "rows/s", loaded, plain(luis, load, warm), AIM);
        Figures.speed(Part.LOADING, "issuing credentials", "logins/s", issued, 0, 0);
    }

    private static double plain(Mora luis, LoadId load, LoadId warm) throws SQLException {
        try (var copy = copy(luis, warm)) {
            copy.write(LoadChunk.ROWS);
        }
        try (var copy = copy(luis, load)) {
            assertThat(copy.size()).isEqualTo(ROWS);
            var began = System.nanoTime();
            copy.write(LoadChunk.ROWS);
            return ROWS / seconds(began);
        }
    }

    private static PlainCopy copy(Mora luis, LoadId load) throws SQLException {
        UnaryOperator<Object> further = key -> ((Number) key).longValue() + APART;
        UnaryOperator<Object> longer = key -> key + "0";
        var of = " in (select %s from client_load_row where practice_id = "
                + luis.firm().value() + " and load_id = " + load.value() + ")";
        var companies = of.formatted("company_id");
        var users = of.formatted("user_id");
        return new PlainCopy()
                .read("app_user", "id" + users + " order by id", Map.of("id", further, "username", longer), List.of())
                .read("company", "id" + companies + " order by id", Map.of("id", further), List.of())
                .read(
                        "membership",
                        "company_id" + companies + " order by company_id",
                        Map.of("company_id", further, "user_id", further),
                        List.of())
                .read(
                        "known_identification",
                        "(country, type, number) in (select country, identification_type, identification_number"
                                + " from company where id" + companies + ")",
                        Map.of("number", longer),
                        List.of())
                .read(
                        "client_link",
                        "company_id" + companies + " order by company_id",
                        Map.of("company_id", further, "credential_user", further),
                        List.of())
                .read(
                        "client_link_event",
                        "company_id" + companies + " order by company_id",
                        Map.of("company_id", further),
                        List.of("id"))
                .read(
                        "audit_entry",
                        "company_id" + companies + " order by company_id",
                        Map.of("company_id", further),
                        List.of("id"));
    }

    private Path sheet(long firstNit, int rows) throws IOException {
        return Files.write(folder.resolve(rows + ".csv"), ClientSheet.of(firstNit, rows));
    }

    private LoadId open(Mora luis, Path file) {
        return here(luis, () -> uploads.open(luis.firm(), new CountryCode("CO"), luis.id(), file, "clientes.csv"));
    }

    private void load(Mora luis, LoadId load) {
        here(luis, () -> {
            steps.confirm(luis.firm(), load, luis.id());
            return load;
        });
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> here(luis, () -> review.load(luis.firm(), load)).state() == Load.State.LOADED);
    }

    private void issue(Mora luis, LoadId load) {
        var titles = List.of("Empresa", "NIT", "Usuario", "Contraseña", "Dirección");
        here(
                luis,
                () -> credentials.sheet(
                        luis.firm(), load, false, SheetFormat.CSV, titles, "https://cuadra.example/ingresar"));
    }

    private <T> T here(Mora luis, Supplier<T> work) {
        return tenancy.within(luis.id(), () -> tenancy.within(luis.firm(), work));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
