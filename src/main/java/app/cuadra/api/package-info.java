/** What programs use: tokens of people, the REST API, webhooks. */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "identity",
            "company",
            "country",
            "mail",
            "integration"
        })
@NullMarked
package app.cuadra.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
