package app.cuadra.company.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.Access;
import app.cuadra.company.Grant;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.Statements;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.context.WebApplicationContext;

/** Who works in a company: seeing, changing, disabling, removing, leaving. */
@ApplicationTest
@Tag("COM-2")
class PeopleTest {

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Tenancy tenancy;

    private final Office office;

    @Autowired
    PeopleTest(WebApplicationContext program) {
        office = new Office(program);
    }

    @Test
    void theListShowsEverybodyAndIsFoundAndSorted() {
        var owner = cast.owner();
        var marta = joined(owner.company(), cast.marta(), Role.SELLER);
        var ana = cast.signedIn(owner.person());
        var list = list(owner.company());

        var all = ana.get(list).body();
        var found = ana.get(list + "?q=MARTA%20RUIZ").body();
        var byAddress = ana.get(list + "?q=" + marta.login().substring(0, 12)).body();
        var none = ana.get(list + "?q=nadie").body();
        var up = ana.get(list + "?orden=nombre").body();
        var down = ana.get(list + "?orden=-nombre").body();

        assertThat(all).contains("Ana Torres", "Marta Ruiz", marta.login(), "Administrador", "Vendedor", "Todavía no");
        assertThat(found).contains("Marta Ruiz").doesNotContain(owner.person().login() + "</td>");
        assertThat(byAddress).contains("Marta Ruiz");
        assertThat(none).contains("No encontramos usuarios");
        assertThat(up.indexOf("Editar usuario Ana")).isLessThan(up.indexOf("Editar usuario Marta"));
        assertThat(down.indexOf("Editar usuario Ana")).isGreaterThan(down.indexOf("Editar usuario Marta"));
    }

    @Test
    @Tag("COM-3")
    void anotherRoleCountsAtTheNextRequest() {
        var owner = cast.owner();
        var marta = joined(owner.company(), cast.marta(), Role.SELLER);
        var ana = cast.signedIn(owner.person());
        var martas = cast.signedIn(marta);
        var settings = "/empresa/" + owner.company().value() + "/configuracion/empresa";
        assertThat(martas.get(settings).status()).isEqualTo(403);

        ana.get(person(owner.company(), marta));
        var saved = ana.post(person(owner.company(), marta), "email", marta.login(), "role", "ASSISTANT");
        var opened = martas.get(settings).status();
        ana.post(person(owner.company(), marta), "email", marta.login(), "role", "SALES_ASSISTANT");

        assertThat(saved.location()).isEqualTo(list(owner.company()));
        assertThat(opened).isEqualTo(200);
        assertThat(martas.get(settings).status()).isEqualTo(403);
        assertThat(history(ana, owner.company()))
                .contains("Cambió el rol de una persona")
                .contains("<del>Vendedor</del>")
                .contains("<ins>Asistente</ins>");
    }

    @Test
    void whoIsDisabledOrRemovedIsOutAtOnce() {
        var owner = cast.owner();
        var marta = joined(owner.company(), cast.marta(), Role.ASSISTANT);
        var ana = cast.signedIn(owner.person());
        var martas = cast.signedIn(marta);
        var home = "/empresa/" + owner.company().value();
        var path = person(owner.company(), marta);
        ana.get(path);

        ana.post(path + "/desactivacion");
        var disabled = martas.get(home).status();
        var inactive = ana.get(list(owner.company()) + "?estado=inactivos").body();
        ana.get(path);
        ana.post(path + "/activacion");
        var enabled = martas.get(home).status();
        var asked = ana.get(path + "/retiro").body();
        ana.post(path + "/retiro");
        var removed = martas.get(home).status();

        assertThat(disabled).isEqualTo(404);
        assertThat(inactive).contains("Marta Ruiz");
        assertThat(enabled).isEqualTo(200);
        assertThat(asked).contains("Todo lo que hizo se conserva");
        assertThat(removed).isEqualTo(404);
        assertThat(ana.get(path).status()).isEqualTo(404);
        assertThat(history(ana, owner.company()))
                .contains("Desactivó a una persona", "Activó a una persona", "Quitó a una persona de la empresa");
    }

    @Test
    void theLastAdministratorCanNeitherStepDownNorLeave() {
        var owner = cast.owner();
        joined(owner.company(), cast.marta(), Role.ACCOUNTANT);
        var ana = cast.signedIn(owner.person());
        var path = person(owner.company(), owner.person());
        ana.get(path);

        var down = ana.post(path, "email", owner.person().login(), "role", "SELLER");
        var out = ana.post("/empresa/" + owner.company().value() + "/configuracion/salida");
        var disabled = ana.post(path + "/desactivacion");

        assertThat(down.status()).isEqualTo(422);
        assertThat(down.body()).contains("Debe quedar al menos un administrador activo");
        assertThat(out.status()).isEqualTo(422);
        assertThat(out.body()).contains("Debe quedar al menos un administrador activo");
        assertThat(disabled.body()).contains("No puedes desactivarte");
        assertThat(ana.get(list(owner.company())).status()).isEqualTo(200);
    }

    @Test
    void whoLeavesIsOutAndTheOthersStay() {
        var owner = cast.owner();
        var marta = joined(owner.company(), cast.marta(), Role.SELLER);
        var martas = cast.signedIn(marta);
        var leaving = "/empresa/" + owner.company().value() + "/configuracion/salida";
        assertThat(martas.get("/empresa/" + owner.company().value() + "/configuracion")
                        .body())
                .contains("Salir de esta empresa")
                .doesNotContain("/configuracion/usuarios");
        martas.get(leaving);

        var left = martas.post(leaving);

        assertThat(left.location()).isEqualTo("/");
        assertThat(martas.get("/empresa/" + owner.company().value()).status()).isEqualTo(404);
        assertThat(history(cast.signedIn(owner.person()), owner.company())).contains("Salió de la empresa");
    }

    /** Each passes every check alone; together they would leave nobody. */
    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 25; round++) {
                var ana = office.person();
                var company = office.company("Ferretería El Tornillo SAS", ana);
                var marta = office.member(company, Role.ADMINISTRATOR);
                var barrier = new CyclicBarrier(2);

                var outcomes = threads
                        .invokeAll(
                                List.of(removing(barrier, company, ana, marta), removing(barrier, company, marta, ana)))
                        .stream()
                        .map(outcome -> outcome.resultNow())
                        .toList();

                assertThat(administrators(company))
                        .as("round %d: %s", round, outcomes)
                        .isEqualTo(1);
                assertThat(outcomes).containsExactlyInAnyOrder("removed", "people.lastAdministrator");
            }
        }
    }

    private Callable<String> removing(CyclicBarrier barrier, CompanyId company, UserId by, UserId whom) {
        return () -> {
            barrier.await(10, TimeUnit.SECONDS);
            try {
                tenancy.within(company, () -> {
                    staff.remove(new Access(by, company, Set.of(Grant.of(Role.ADMINISTRATOR))), whom);
                    return true;
                });
                return "removed";
            } catch (Refused refused) {
                return refused.problems().getFirst().code();
            }
        };
    }

    /** Whatever a later feature does, the database holds it. */
    @Test
    void theDatabaseItselfKeepsAnAdministrator() {
        var owner = cast.owner();

        assertThatThrownBy(() -> office.change(
                        owner.company(),
                        () -> office.jdbc()
                                .sql("""
                        update membership set state = 'DISABLED' where company_id = :company
                        """)
                                .param("company", owner.company().value())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("keeps an active administrator");
        assertThat(administrators(owner.company())).isEqualTo(1);
    }

    @Test
    @Tag("HUB-3")
    void aPersonInThreeCompaniesWithThreeRolesSeesThreeMenus() {
        var marta = cast.marta();
        var asAdministrator = cast.owner().company();
        var asAssistant = cast.owner().company();
        var asSeller = cast.owner().company();
        joined(asAdministrator, marta, Role.ADMINISTRATOR);
        joined(asAssistant, marta, Role.ASSISTANT);
        joined(asSeller, marta, Role.SELLER);
        var martas = cast.signedIn(marta);

        var administrator = menu(martas, asAdministrator);
        var assistant = menu(martas, asAssistant);
        var seller = menu(martas, asSeller);

        assertThat(administrator)
                .containsExactly(
                        "Inicio",
                        "Archivos",
                        "Empresa",
                        "Soluciones",
                        "Perfil",
                        "Seguridad",
                        "Integraciones",
                        "Usuarios y roles",
                        "Suscripción",
                        "Configuración",
                        "Acceso",
                        "Historial");
        assertThat(assistant)
                .containsExactly(
                        "Inicio", "Empresa", "Soluciones", "Perfil", "Seguridad", "Integraciones", "Configuración");
        assertThat(seller).containsExactly("Inicio", "Soluciones", "Perfil", "Seguridad", "Configuración");
    }

    private static List<String> menu(Visitor visitor, CompanyId company) {
        var body = visitor.get("/empresa/" + company.value()).body();
        var side = body.substring(body.indexOf("<nav class=\"side\""));
        return Pattern.compile("<li><a [^>]*>(?:<svg.*?</svg>)?([^<]+)</a>")
                .matcher(side.substring(0, side.indexOf("</nav>")))
                .results()
                .map(entry -> entry.group(1).strip())
                .toList();
    }

    @Test
    void thePeopleOfAFirmAreNamedAsWell() {
        var luis = cast.accountant(1);
        var company = luis.clients().getFirst();
        var marta = joined(company, cast.marta(), Role.ADMINISTRATOR);

        var body = cast.signedIn(marta).get(list(company)).body();

        assertThat(body).contains("Firmas contables con acceso", "Luis Mora", "Mora Contadores");
    }

    @Test
    @Tag("Q-5")
    void somebodyOfAnotherCompanyIsNobodyHere() {
        var owner = cast.owner();
        var other = cast.owner();
        var ana = cast.signedIn(owner.person());

        assertThat(ana.get(list(owner.company()) + "/" + other.person().id().value())
                        .status())
                .isEqualTo(404);
        assertThat(ana.get(list(other.company())).status()).isEqualTo(404);
    }

    @Test
    void whoMayChangePeopleStillCannotTouchThoseWhoMayMore() {
        var owner = cast.owner();
        var role =
                office.ownRole(owner.company(), "Personal", "HOME VIEW", "PEOPLE VIEW", "PEOPLE EDIT", "PEOPLE VOID");
        var marta = cast.marta();
        office.join(owner.company(), marta.id(), role);
        var martas = cast.signedIn(marta);
        var path = person(owner.company(), owner.person());

        var page = martas.get(path);
        var changed = martas.post(path, "email", owner.person().login(), "role", "SELLER");
        var removed = martas.post(path + "/retiro");
        var herself = martas.post(person(owner.company(), marta), "email", marta.login(), "role", "ADMINISTRATOR");

        assertThat(page.body()).contains("solo la puedes ver");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("solo la puedes ver");
        assertThat(removed.status()).isEqualTo(422);
        assertThat(herself.body()).contains("Elige un rol de la lista.");
        assertThat(administrators(owner.company())).isEqualTo(1);
    }

    @Test
    void fiveHundredPeopleAreListedFiftyAtATimeWithFewStatements() {
        var owner = cast.owner();
        office.jdbc().sql("""
                insert into app_user (email, name, language, zone, created_at)
                select 'p' || :company || '-' || n || '@tornillo.example', 'Persona ' || lpad(n::text, 3, '0'), 'es',
                       'America/Bogota', now()
                from generate_series(1, 500) n
                """).param("company", owner.company().value()).update();
        office.change(
                owner.company(),
                () -> office.jdbc()
                        .sql("""
                        insert into membership (company_id, user_id, role, since)
                        select :company, id, 'SELLER', now() from app_user where email like 'p' || :company || '-%'
                        """)
                        .param("company", owner.company().value())
                        .update());
        var ana = cast.signedIn(owner.person());
        ana.get(list(owner.company()));

        var started = System.nanoTime();
        var counted = Statements.get(ana, list(owner.company()));
        var millis = (System.nanoTime() - started) / 1_000_000;
        var last = ana.get(list(owner.company()) + "?desde=500").body();

        System.out.printf(
                "500 people: %d ms, %d statements%n",
                millis, counted.statements().size());
        assertThat(counted.answer().body()).contains("Persona 049").doesNotContain("Persona 051");
        assertThat(counted.answer().body()).contains("desde=50");
        assertThat(last).contains("Persona 500").doesNotContain("Cargar más");
        assertThat(counted.statements().stream().filter(sql -> !sql.contains("SPRING_SESSION")))
                .hasSizeLessThanOrEqualTo(12);
    }

    private Person joined(CompanyId company, Person person, Role role) {
        office.join(company, person.id(), role);
        return person;
    }

    private int administrators(CompanyId company) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        select count(*) from membership
                        where company_id = :company and role = 'ADMINISTRATOR' and state = 'ACTIVE'
                        """)
                        .param("company", company.value())
                        .query(Integer.class)
                        .single());
    }

    private static String history(Visitor visitor, CompanyId company) {
        return visitor.get("/empresa/" + company.value() + "/historial").body();
    }

    private static String list(CompanyId company) {
        return "/empresa/" + company.value() + "/configuracion/usuarios";
    }

    private static String person(CompanyId company, Person person) {
        return list(company) + "/" + person.id().value();
    }
}
