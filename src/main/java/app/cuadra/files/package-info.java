/** The papers of client companies: a folder for each, kept by their accounting firm (FIL). */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "storage",
            "identity",
            "company",
            "company::access",
            "practice",
            "practice::firms",
            "practice::actions",
            "exchange",
            "mail"
        })
@NullMarked
package app.cuadra.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
