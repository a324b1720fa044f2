/** Bytes that are not rows: written so that a crash leaves nothing half, read only if they are as they were written. */
@ApplicationModule(allowedDependencies = {"values", "platform", "platform::*"})
@NullMarked
package app.cuadra.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
