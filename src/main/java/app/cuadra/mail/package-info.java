/** Letters to people */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "written in the transaction that causes them",
            " delivered by a job.:values"
        })
@NullMarked
package app.cuadra.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
