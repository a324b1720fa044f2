/** How Cuadra speaks HTML: typed pages, the frame around them, their components, texts and errors. */
@ApplicationModule(allowedDependencies = {"values", "platform", "platform::*"})
@NullMarked
package app.cuadra.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
