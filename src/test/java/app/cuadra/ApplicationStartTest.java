package app.cuadra;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program starts on an empty database and works as the everyday role. */
@ApplicationTest
class ApplicationStartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgramWorksAsARoleThatOwnsNothingAndCannotPassByRowLevelSecurity() {
        var role = jdbc.sql("""
                        select rolname, rolsuper or rolbypassrls or rolcreaterole as powerful,
                               exists (select from pg_class where relowner = r.oid) as owner
                        from pg_roles r where rolname = current_user
                        """).query().singleRow();

        assertThat(role).containsEntry("rolname", "cuadra_test_app");
        assertThat(role).containsEntry("powerful", false).containsEntry("owner", false);
    }
}
