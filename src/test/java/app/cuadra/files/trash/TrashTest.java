package app.cuadra.files.trash;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.storage.StorageCheck;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Tag("FIL-8")
class TrashTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    EmptyTrash emptyTrash;

    @Autowired
    StorageCheck check;

    private Papers papers;

    @BeforeEach
    void aFolder() {
        var luis = cast.accountant(1);
        papers = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void deletingAsksAndCanBeUndone() {
        var file = papers.add("RUT.csv", Papers.csv("rut"));

        assertThat(papers.get("/eliminacion?file=" + file).body()).contains("¿Eliminar «RUT.csv»?", "30 días");
        assertThat(papers.names("")).containsExactly("RUT.csv");

        papers.post("/eliminacion", "file", String.valueOf(file));

        assertThat(papers.list("").body()).contains("«RUT.csv» está en la Papelera.");
        assertThat(papers.names("")).isEmpty();
        assertThat(papers.get("/" + file + "/descarga").status()).isEqualTo(404);
        assertThat(papers.get("/" + file + "/versiones").status()).isEqualTo(404);
        assertThat(papers.get("/papelera").body()).contains("RUT.csv", "Luis Mora");

        papers.post("/papelera/restauracion", "file", String.valueOf(file));

        assertThat(papers.names("")).containsExactly("RUT.csv");
        assertThat(papers.get("/" + file + "/descarga").body()).contains("rut");
        assertThat(papers.get("/papelera").body()).contains("La papelera está vacía");
    }

    @Test
    void aSelectionIsDeletedAndRestoredTogether() {
        var one = String.valueOf(papers.add("Uno.csv", Papers.csv("1")));
        var two = String.valueOf(papers.add("Dos.csv", Papers.csv("2")));
        papers.add("Tres.csv", Papers.csv("3"));

        assertThat(papers.post("/eliminacion/revision", "file", one, "file", two)
                        .body())
                .contains("¿Eliminar 2 archivos?", "Uno.csv", "Dos.csv");
        papers.post("/eliminacion", "file", one, "file", two);
        assertThat(papers.names("")).containsExactly("Tres.csv");

        papers.post("/papelera/restauracion", "file", one, "file", two);
        assertThat(papers.names("")).containsExactlyInAnyOrder("Uno.csv", "Dos.csv", "Tres.csv");
    }

    @Test
    void aRestoredFileGivesWayToTheOneThatHasItsNameByNow() {
        var old = papers.add("RUT.csv", Papers.csv("viejo"));
        papers.post("/eliminacion", "file", String.valueOf(old));
        var fresh = papers.add("rut.csv", Papers.csv("nuevo"));
        assertThat(papers.get("/" + fresh + "/versiones").body()).doesNotContain("Versión 2");

        papers.post("/papelera/restauracion", "file", String.valueOf(old));

        assertThat(papers.names("")).containsExactlyInAnyOrder("rut.csv", "RUT (2).csv");
        assertThat(papers.get("/" + old + "/descarga").body()).contains("viejo");
    }

    @Test
    void afterThirtyDaysRowsAndBytesAreGoneForGood() throws IOException {
        var before = check.check();
        var file = papers.add("RUT.csv", Papers.csv("uno"));
        papers.add("RUT.csv", Papers.csv("dos"));
        papers.add("Queda.csv", Papers.csv("queda"));
        papers.post("/eliminacion", "file", String.valueOf(file));

        clock.advance(Trash.KEPT.minus(Duration.ofMinutes(1)));
        emptyTrash.turn();
        assertThat(papers.get("/papelera").body()).contains("RUT.csv");
        assertThat(check.check().files()).isEqualTo(before.files() + 3);

        clock.advance(Duration.ofMinutes(2));
        // By this clock what other tests left aside is old as well.
        var known = check.check().findings();
        emptyTrash.turn();

        assertThat(papers.get("/papelera").body()).doesNotContain("RUT.csv");
        assertThat(papers.post("/papelera/restauracion", "file", String.valueOf(file))
                        .status())
                .isEqualTo(404);
        assertThat(papers.names("")).containsExactly("Queda.csv");
        var after = check.check();
        assertThat(after.files()).isEqualTo(before.files() + 1);
        assertThat(known).containsAll(after.findings());
        assertThat(papers.get("/historial").body()).contains("Borrado para siempre");
    }
}
