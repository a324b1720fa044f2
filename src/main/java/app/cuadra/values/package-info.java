/** Values every module shares: they check themselves once, in their constructor. Needs nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.cuadra.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
