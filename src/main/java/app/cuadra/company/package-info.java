/** Companies, who may enter them and as what, their settings and their audit trail. */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "picture",
            "identity",
            "country",
            "mail",
            "exchange"
        })
@NullMarked
package app.cuadra.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
