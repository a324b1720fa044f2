/** What {@code ./cuadra bench} measures about the whole program, and the report that all measures are written into. */
@NullMarked
package app.cuadra.bench;

import org.jspecify.annotations.NullMarked;
