/** Letters to people: written in the transaction that causes them, delivered by a job. */
@ApplicationModule(allowedDependencies = {"values", "platform", "platform::*", "storage", "web"})
@NullMarked
package app.cuadra.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
