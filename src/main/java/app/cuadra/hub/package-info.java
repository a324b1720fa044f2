/** What all solutions share */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "the launcher",
            " the first page",
            " the style guide.:identity",
            "company",
            "practice"
        })
@NullMarked
package app.cuadra.hub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
