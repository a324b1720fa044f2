/** The solutions of Cuadra: in the launcher, and as a section of Mi Cuadra (HUB-1, HUB-20). */
@NullMarked
package app.cuadra.hub.solution;

import org.jspecify.annotations.NullMarked;
