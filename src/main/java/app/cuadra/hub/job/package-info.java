/** The page of a piece of long work, whatever it is. */
@NullMarked
package app.cuadra.hub.job;

import org.jspecify.annotations.NullMarked;
