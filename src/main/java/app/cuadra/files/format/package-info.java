/** What a file is, told by its content. */
@NullMarked
package app.cuadra.files.format;

import org.jspecify.annotations.NullMarked;
