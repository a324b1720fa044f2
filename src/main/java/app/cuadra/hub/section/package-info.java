/** The sections of Mi Cuadra, the common space of all solutions (HUB-3). */
@NullMarked
package app.cuadra.hub.section;

import org.jspecify.annotations.NullMarked;
