/** The door for programs: who asks, as whom, how often. */
@NullMarked
package app.cuadra.api.door;

import org.jspecify.annotations.NullMarked;
