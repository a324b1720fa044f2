@NullMarked
package app.cuadra.files.file;

import org.jspecify.annotations.NullMarked;
