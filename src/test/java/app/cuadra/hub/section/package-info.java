@NullMarked
package app.cuadra.hub.section;

import org.jspecify.annotations.NullMarked;
