/** The accountant's own workspace: the firm, its client companies, loading many at once. */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "identity",
            "company",
            "country",
            "exchange",
            "mail"
        })
@NullMarked
package app.cuadra.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
