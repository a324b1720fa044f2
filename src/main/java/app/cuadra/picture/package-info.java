/** Pictures of strangers, read safely and drawn anew: photos of people, logos of companies. */
@ApplicationModule(allowedDependencies = "values")
@NullMarked
package app.cuadra.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
