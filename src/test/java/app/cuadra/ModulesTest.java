package app.cuadra;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries between modules, as each module's {@code package-info.java} declares them. */
class ModulesTest {

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        // The classes made from templates stand apart from the modules whose pages they show.
        ApplicationModules.of(Application.class, resideInAPackage("app.cuadra.jte.."))
                .verify();
    }
}
