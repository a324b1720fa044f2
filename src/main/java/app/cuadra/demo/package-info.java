/** The made-up firm that {@code ./cuadra demo} starts with; the same cast plays in tests, documents and screenshots. */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "identity",
            "company",
            "country",
            "practice::firms",
            "practice::clients"
        })
@NullMarked
package app.cuadra.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
