/** Who somebody is */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "accounts",
            " signing in",
            " sessions",
            " recovery.:mail",
            "country"
        })
@NullMarked
package app.cuadra.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
