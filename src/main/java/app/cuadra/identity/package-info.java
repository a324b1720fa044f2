/** Who somebody is: accounts, signing in, sessions, recovery. */
@ApplicationModule(allowedDependencies = {"values", "platform", "platform::*", "web", "picture", "mail", "country"})
@NullMarked
package app.cuadra.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
