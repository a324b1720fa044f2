package app.cuadra.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who reaches a file, and who does not (FIL-10): every way to its bytes is tried by everybody. */
@ApplicationTest
@Tag("FIL-10")
class FolderAccessTest {

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext program;

    private Cast.Accountant luis;
    private Cast.Owner ana;
    private Visitor accountant;
    private Papers papers;
    private long file;

    @BeforeEach
    void aFolderOfAClientWithPeopleOfItsOwn() {
        luis = cast.accountant(1);
        ana = cast.owner();
        Papers.link(program, luis, ana.company());
        accountant = cast.signedIn(luis.person());
        papers = new Papers(accountant, luis.practice(), ana.company());
        file = papers.add("RUT.csv", Papers.csv("secreto del cliente"));
    }

    /** Every address below a folder that gives something of a file, tried by this person. */
    private void reachesNothing(Visitor visitor, Papers folder) {
        for (var below : List.of(
                "",
                "?q=rut",
                "/" + file + "/descarga",
                "/" + file + "/versiones",
                "/todo",
                "/papelera",
                "/historial",
                "/eliminacion?file=" + file)) {
            var answer = visitor.get(folder.path() + below);
            assertThat(answer.status()).as("GET %s%s", folder.path(), below).isIn(302, 403, 404);
            assertThat(answer.body()).doesNotContain("secreto del cliente", "RUT.csv");
        }
        visitor.follow("/");
        for (var below : List.of("/descarga", "/eliminacion", "/eliminacion/revision", "/papelera/restauracion")) {
            var answer = visitor.post(folder.path() + below, "file", String.valueOf(file));
            assertThat(answer.status()).as("POST %s%s", folder.path(), below).isIn(302, 403, 404, 405);
            assertThat(answer.body()).doesNotContain("secreto del cliente", "RUT.csv");
        }
    }

    private Papers companySide(Visitor visitor) {
        return Papers.ofCompany(visitor, luis.practice(), ana.company());
    }

    @Test
    void anotherFirmReachesNothingNeitherHereNorThroughItsOwnFolders() {
        var other = cast.accountant(1);
        var stranger = cast.signedIn(other.person());

        reachesNothing(stranger, papers);
        reachesNothing(stranger, companySide(stranger));
        var own = new Papers(stranger, other.practice(), other.clients().getFirst());
        assertThat(own.get("/" + file + "/descarga").status()).isEqualTo(404);
        assertThat(own.post("/descarga", "file", String.valueOf(file)).status()).isEqualTo(404);
        assertThat(own.post("/eliminacion", "file", String.valueOf(file)).status())
                .isEqualTo(404);
        assertThat(papers.names("")).containsExactly("RUT.csv");
    }

    @Test
    void anotherFirmOfTheSameClientReachesNothingEither() {
        var other = cast.accountant(0);
        Papers.link(program, other, ana.company());
        papers.post("/compartir", "shared", "yes");
        var colleague = cast.signedIn(other.person());

        assertThat(colleague.get("/empresa/" + ana.company().value()).status()).isEqualTo(200);
        reachesNothing(colleague, papers);
        reachesNothing(colleague, companySide(colleague));
        assertThat(new Papers(colleague, other.practice(), ana.company()).names(""))
                .isEmpty();
    }

    @Test
    @Tag("ACC-30")
    void anAssistantReachesTheFoldersOfTheirClientsAndNoOther() {
        var marta = cast.signedIn(cast.assistant(luis, List.of(ana.company())));
        var rosa = cast.signedIn(cast.assistant(luis, luis.clients()));

        assertThat(marta.get(papers.path() + "/" + file + "/descarga").body()).contains("secreto del cliente");
        reachesNothing(rosa, papers);
        assertThat(rosa.get(new Papers(rosa, luis.practice(), luis.clients().getFirst()).path())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoOnlySellsReachesNoFolder() {
        var seller = cast.signedIn(cast.colleague(luis, Post.SELLER, List.of(ana.company())));

        reachesNothing(seller, papers);
    }

    @Test
    void afterUnlinkingTheFirmReachesNothingByAnyOldLink() {
        accountant.get("/contador/" + luis.practice().value() + "/empresas/desvinculacion?company="
                + ana.company().value());
        assertThat(accountant
                        .post(
                                "/contador/" + luis.practice().value() + "/empresas/desvinculacion",
                                "company",
                                String.valueOf(ana.company().value()))
                        .status())
                .isEqualTo(303);

        reachesNothing(accountant, papers);
        assertThat(papers.send("otro.csv", Papers.csv("x")).status()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        reachesNothing(cast.visitor(), papers);
    }

    @Test
    void theCompanysAdministratorsSeeTheFolderOnlyWhileItIsShared() {
        var owner = cast.signedIn(ana.person());
        var shared = companySide(owner);
        reachesNothing(owner, papers);
        reachesNothing(owner, shared);
        assertThat(owner.get("/empresa/" + ana.company().value() + "/archivos").body())
                .contains("Nadie comparte archivos con tu empresa");

        papers.post("/compartir", "shared", "yes");

        assertThat(owner.get("/empresa/" + ana.company().value() + "/archivos").location())
                .isEqualTo(shared.path());
        assertThat(shared.names("")).containsExactly("RUT.csv");
        assertThat(shared.list("").body())
                .contains("Mora Contadores")
                .doesNotContain("Subir un archivo", "Eliminar", "Papelera", "eliminacion");
        assertThat(shared.get("/" + file + "/descarga").body()).contains("secreto del cliente");
        reachesNothing(owner, papers);
        assertThat(shared.post("/eliminacion", "file", String.valueOf(file)).status())
                .isEqualTo(404);
        assertThat(shared.send("intruso.csv", Papers.csv("x")).status()).isEqualTo(404);

        papers.post("/compartir", "shared", "no");

        reachesNothing(owner, shared);
        assertThat(papers.names("")).containsExactly("RUT.csv");
    }

    @Test
    void whoIsNoAdministratorOfTheCompanySeesNothingOfIt() {
        papers.post("/compartir", "shared", "yes");
        var stranger = cast.signedIn(cast.owner().person());

        reachesNothing(stranger, companySide(stranger));
        // The accountant in the company's books is not one of its administrators.
        reachesNothing(accountant, companySide(accountant));
    }

    @Test
    void whatHappensInASharedFolderStandsInTheHistoryOfBoth() {
        var owner = cast.signedIn(ana.person());
        var history = "/empresa/" + ana.company().value() + "/historial";
        assertThat(owner.get(history).body()).doesNotContain("RUT.csv");

        papers.post("/compartir", "shared", "yes");
        companySide(owner).get("/" + file + "/descarga");
        papers.add("Cámara.csv", Papers.csv("c"));

        assertThat(owner.get(history).body())
                .contains(
                        "Carpeta del contador compartida con la empresa",
                        "Archivo descargado",
                        "Archivo subido",
                        "Cámara.csv");
        assertThat(papers.get("/historial").body())
                .contains("Ana Torres", "Descargado", "Luis Mora", "Carpeta compartida con la empresa");
    }

    @Test
    void whoeverDownloadsTheirOwnFileIsNotNotedAndAColleagueIs() {
        papers.get("/" + file + "/descarga");
        assertThat(papers.get("/historial").body()).doesNotContain("Descargado");

        cast.signedIn(cast.assistant(luis, List.of(ana.company()))).get(papers.path() + "/" + file + "/descarga");

        assertThat(papers.get("/historial").body()).contains("Descargado");
    }
}
