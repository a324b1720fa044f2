@NullMarked
package app.cuadra.platform.health;

import org.jspecify.annotations.NullMarked;
