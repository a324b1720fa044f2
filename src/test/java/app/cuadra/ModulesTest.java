package app.cuadra;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries between modules, as each module's {@code package-info.java} declares them. */
class ModulesTest {

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Application.class).verify();
    }
}
