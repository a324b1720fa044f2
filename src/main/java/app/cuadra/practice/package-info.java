/** The accountant's own workspace */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "the firm",
            " its client companies",
            " loading many at once.:identity",
            "company",
            "country",
            "exchange",
            "mail"
        })
@NullMarked
package app.cuadra.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
