package app.cuadra.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings each module's tables up to date, in a history of its own. Spring Modulith's runtime could find the order by
 * itself, but reads every class of the program at each start for that: seconds, and tens of megabytes that stay.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {

    /** What belongs to no module and comes before all of them. */
    public static final String ROOT = "__root";

    /** The modules that have tables, each after those it may use. */
    public static final List<String> MODULES =
            List.of("platform", "mail", "identity", "company", "practice", "integration", "api", "calendar", "files");

    @Override
    public void migrate(Flyway flyway) {
        of(flyway, ROOT).load().migrate();
        for (var module : MODULES) {
            of(flyway, module)
                    .table(flyway.getConfiguration().getTable() + "_" + module)
                    // The schema is not empty when a module's history begins.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static FluentConfiguration of(Flyway flyway, String folder) {
        return new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + folder);
    }
}
