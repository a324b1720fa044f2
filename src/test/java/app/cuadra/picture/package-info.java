@NullMarked
package app.cuadra.picture;

import org.jspecify.annotations.NullMarked;
