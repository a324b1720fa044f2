/** What all solutions share: the launcher, the first page, the style guide. */
@ApplicationModule(
        allowedDependencies = {"values", "platform", "platform::*", "web", "identity", "company", "practice"})
@NullMarked
package app.cuadra.hub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
