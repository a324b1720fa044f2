package app.cuadra;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.database.Migrations;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries between modules, as each module's {@code package-info.java} declares them. */
class ModulesTest {

    private final ApplicationModules modules =
            // The classes made from templates stand apart from the modules whose pages they show.
            ApplicationModules.of(Application.class, resideInAPackage("app.cuadra.jte.."));

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        modules.verify();
    }

    @Test
    void everyModuleWithTablesIsMigratedAfterThoseItUses() throws IOException {
        var folders = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                .map(file -> file.getDescription().replaceAll(".*/migration/([^/]+)/.*", "$1"))
                .filter(folder -> !folder.equals(Migrations.ROOT))
                .distinct();
        assertThat(Migrations.MODULES).containsExactlyInAnyOrderElementsOf(folders.toList());

        for (var name : Migrations.MODULES) {
            var module = modules.getModuleByName(name).orElseThrow();
            var later = Migrations.MODULES.subList(Migrations.MODULES.indexOf(name), Migrations.MODULES.size());
            assertThat(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString()))
                    .as("modules that %s uses", name)
                    .doesNotContainAnyElementsOf(later);
        }
    }
}
