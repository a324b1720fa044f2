@NullMarked
package app.cuadra.hub;

import org.jspecify.annotations.NullMarked;
