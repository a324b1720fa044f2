package app.cuadra.company.role;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The roles of a company: those of Cuadra to read, its own to make. */
@ApplicationTest
@Tag("COM-3")
class RolePagesTest {

    private final Office office;
    private UserId ana;
    private CompanyId company;

    @Autowired
    RolePagesTest(WebApplicationContext program) {
        office = new Office(program);
    }

    @BeforeEach
    void aCompany() {
        ana = office.person();
        company = office.company("Ferretería El Tornillo SAS", ana);
    }

    @Test
    void theTableOfTheBuiltInRolesCanBeRead() {
        var body = office.get(ana, roles()).body();

        assertThat(body)
                .contains("Administrador", "Contador", "Asistente", "Vendedor", "Asistente de ventas")
                .contains("Ver, Crear, Editar, Anular", "Ver, Exportar", "Todavía no hay roles propios");
    }

    @Test
    void aRoleIsCopiedNamedAndCountsAtOnce() {
        var copy = office.get(ana, roles() + "/nuevo?de=ASSISTANT").body();
        assertThat(copy)
                .containsPattern("value=\"SETTINGS VIEW\" checked")
                .doesNotContainPattern("value=\"AUDIT VIEW\" checked");

        var made = office.post(
                ana, roles(), "name", "Tesorería", "permission", "SETTINGS VIEW", "permission", "AUDIT EXPORT");
        var marta = office.join(company, office.person(), id("Tesorería"));

        assertThat(made.location()).isEqualTo(roles());
        assertThat(office.get(ana, roles()).body())
                .contains("Tesorería", "Datos de la empresa, Historial", "1 persona");
        assertThat(office.get(marta, path("/historial")).status())
                .as("who exports also sees")
                .isEqualTo(200);
        assertThat(office.get(marta, path("")).status())
                .as("everybody has the first page")
                .isEqualTo(200);
        assertThat(office.get(marta, path("/configuracion/usuarios")).status()).isEqualTo(403);

        office.post(ana, role("Tesorería"), "name", "Tesorería", "permission", "PEOPLE VIEW", "version", "0");

        assertThat(office.get(marta, path("/historial")).status()).isEqualTo(403);
        assertThat(office.get(marta, path("/configuracion/usuarios")).status()).isEqualTo(200);
        assertThat(office.get(ana, path("/historial")).body())
                .contains("Creó un rol", "Cambió un rol", "Inicio: Ver, Usuarios y roles: Ver");
    }

    @Test
    void aRoleThatSomebodyHasIsNotRemoved() {
        office.ownRole(company, "Tesorería", "HOME VIEW");
        var marta = office.join(company, office.person(), id("Tesorería"));
        var path = role("Tesorería");

        var page = office.get(ana, path).body();
        var refused = office.post(ana, path + "/retiro");
        office.post(ana, path("/configuracion/usuarios/" + marta.value() + "/retiro"));
        var removed = office.post(ana, path + "/retiro");

        assertThat(page).contains("Lo tiene 1 persona o invitación");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Alguien tiene este rol");
        assertThat(removed.location()).isEqualTo(roles());
        assertThat(office.get(ana, path).status()).isEqualTo(404);
    }

    @Test
    void aNameIsOfOneRoleAndAnUnknownPermissionIsRefused() {
        office.ownRole(company, "Tesorería", "HOME VIEW");

        var again = office.post(ana, roles(), "name", "TESORERÍA", "permission", "AUDIT VIEW");
        var unknown = office.post(ana, roles(), "name", "Bodega", "permission", "HOME VOID");
        var empty = office.post(ana, roles(), "name", " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Ya existe un rol con este nombre")
                .containsPattern("value=\"AUDIT VIEW\" checked");
        assertThat(unknown.body()).contains("Uno de los permisos no existe");
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void whoSavesOnTopOfSomebodyElseIsTold() {
        office.ownRole(company, "Tesorería", "HOME VIEW");
        var path = role("Tesorería");
        office.post(ana, path, "name", "Tesorería", "permission", "AUDIT VIEW", "version", "0");

        var late = office.post(ana, path, "name", "Caja", "permission", "PEOPLE VIEW", "version", "0");
        var decided = office.post(ana, path, "name", "Caja", "permission", "PEOPLE VIEW", "version", "1");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Otra persona guardó este rol").contains("value=\"Caja\"");
        assertThat(decided.status()).isEqualTo(303);
    }

    @Test
    void nobodyMakesARoleThatMayMoreThanThey() {
        var maker = office.ownRole(company, "Personal", "HOME VIEW", "PEOPLE VIEW", "PEOPLE CREATE", "PEOPLE EDIT");
        var marta = office.join(company, office.person(), maker);
        office.ownRole(company, "Auditoría", "HOME VIEW", "AUDIT EXPORT");

        var form = office.get(marta, roles() + "/nuevo").body();
        var made = office.post(marta, roles(), "name", "Todo", "permission", "AUDIT EXPORT");
        var page = office.get(marta, role("Auditoría"));
        var changed = office.post(marta, role("Auditoría"), "name", "Mía", "version", "0");

        assertThat(form).doesNotContain("AUDIT EXPORT");
        assertThat(made.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Puedes ver este rol, pero no cambiarlo")
                .contains("Exportar");
        assertThat(changed.status()).isEqualTo(422);
    }

    @Test
    @Tag("Q-5")
    void aRoleOfAnotherCompanyIsUnknownHere() {
        var other = office.company("Panadería La Espiga SAS", ana);
        var foreign = office.ownRole(other, "Tesorería", "HOME VIEW", "AUDIT VIEW");

        var page = office.get(ana, roles() + "/" + foreign);
        var given = office.post(
                ana,
                path("/configuracion/usuarios/"
                        + office.member(company, Role.SELLER).value()),
                "email",
                "",
                "role",
                String.valueOf(foreign));

        assertThat(page.status()).isEqualTo(404);
        assertThat(given.status()).isEqualTo(422);
    }

    private long id(String name) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        select id from own_role where company_id = :company and name = :name
                        """)
                        .param("company", company.value())
                        .param("name", name)
                        .query(Long.class)
                        .single());
    }

    private String role(String name) {
        return roles() + "/" + id(name);
    }

    private String roles() {
        return path("/configuracion/roles");
    }

    private String path(String rest) {
        return "/empresa/" + company.value() + rest;
    }
}
