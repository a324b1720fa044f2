package app.cuadra.identity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-47")
class ActivityTest {

    private static final Pattern MORE = Pattern.compile("href=\"(/mi-cuadra/seguridad/actividad\\?antes=[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OldActivity old;

    @Test
    void signInsAndADaysFailuresAreListed() {
        var ana = new Ana(program);
        ana.exists(true);
        var stranger = ana.visitor(port);
        ana.signIn(stranger, "no es esta");
        ana.signIn(stranger, "ni esta");
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        await().untilAsserted(() -> assertThat(
                        visitor.get("/mi-cuadra/seguridad/actividad").body())
                .contains("Ingreso con contraseña", "2 ingresos fallidos en un día", "198.18."));
        assertThat(visitor.get("/mi-cuadra/seguridad").body())
                .contains("Ingreso con contraseña", "2 ingresos fallidos en un día", "Ver toda la actividad");
    }

    @Test
    void theListGoesOnWhereItEndedAndShowsNobodyElses() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var other = new Ana(program);
        var otherId = other.exists(true);
        jdbc.sql("""
                        insert into user_activity (user_id, at, what, args, address, device)
                        select :id, now() - interval '1 minute', 'activity.other', '{}', 'n' || i || 'n', ''
                        from generate_series(1, 120) as i
                        """).param("id", id.value()).update();
        jdbc.sql("""
                        insert into user_activity (user_id, at, what, args, address, device)
                        values (:id, now(), 'activity.other', '{}', 'of somebody else', '')
                        """).param("id", otherId.value()).update();
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        var first = visitor.get("/mi-cuadra/seguridad/actividad").body();
        var second = visitor.get(more(first)).body();
        var third = visitor.get(more(second)).body();

        assertThat(first).contains("n120n", "n72n").doesNotContain("n71n", "of somebody else");
        assertThat(second).contains("n71n", "n22n").doesNotContain("n72n", "n21n");
        assertThat(third).contains("n21n", "n1n").doesNotContain("n22n");
        assertThat(MORE.matcher(third).find()).isFalse();
    }

    @Test
    void whatHappenedIsNeverChangedAndGoesAfterAYear() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        jdbc.sql("""
                        insert into user_activity (user_id, at, what, args, address, device)
                        values (:id, now() - interval '367 days', 'activity.other', '{}', 'old', ''),
                               (:id, now() - interval '300 days', 'activity.other', '{}', 'young', '')
                        """).param("id", id.value()).update();
        var change = jdbc.sql("update user_activity set address = '' where user_id = :id")
                .param("id", id.value());
        var removal = jdbc.sql("delete from user_activity where user_id = :id").param("id", id.value());

        assertThatThrownBy(change::update).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(removal::update).isInstanceOf(DataAccessException.class);
        old.turn();

        assertThat(jdbc.sql("select address from user_activity where user_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    private static String more(String body) {
        var found = MORE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
