/** Starting and stopping the program: settings, database, Spring, and one clear line when something is in the way. */
@NamedInterface("start")
@NullMarked
package app.cuadra.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
