@NullMarked
package app.cuadra.files.trash;

import org.jspecify.annotations.NullMarked;
