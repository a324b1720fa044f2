/** What the clients of a firm owe and when: the tax calendar, who has what of it, what is done, reminders and feeds. */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "platform",
            "platform::*",
            "web",
            "identity",
            "company",
            "country",
            "practice",
            "practice::firms",
            "mail",
            "storage"
        })
@NullMarked
package app.cuadra.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
