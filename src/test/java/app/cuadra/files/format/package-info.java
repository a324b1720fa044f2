@NullMarked
package app.cuadra.files.format;

import org.jspecify.annotations.NullMarked;
