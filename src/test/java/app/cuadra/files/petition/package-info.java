@NullMarked
package app.cuadra.files.petition;

import org.jspecify.annotations.NullMarked;
