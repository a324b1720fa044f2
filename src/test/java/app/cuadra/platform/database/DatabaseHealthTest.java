package app.cuadra.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ApplicationTest
class DatabaseHealthTest {

    @Autowired
    DataSource database;

    private final AtomicLong time = new AtomicLong();

    @Test
    void manyWhoAskInOneSecondCostOneConnection() {
        var counted = new Counted(database);
        var health = new DatabaseHealth(counted, time::get);

        for (var i = 0; i < 50; i++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }

        assertThat(counted.connections).isEqualTo(1);
    }

    @Test
    void aDatabaseThatStopsAnsweringIsNoticedASecondLater() {
        var counted = new Counted(database);
        var health = new DatabaseHealth(counted, time::get);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        counted.answers = false;
        time.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aDatabaseThatAnswersAgainIsNoticedASecondLater() {
        var counted = new Counted(database);
        var health = new DatabaseHealth(counted, time::get);
        counted.answers = false;
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        counted.answers = true;
        time.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** The test database, as long as it is let. */
    private static final class Counted extends DelegatingDataSource {

        private int connections;
        private boolean answers = true;

        private Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            connections++;
            if (!answers) {
                throw new SQLException("nobody there");
            }
            return super.getConnection();
        }
    }
}
