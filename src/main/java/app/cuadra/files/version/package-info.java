/** The older versions of a file. */
@NullMarked
package app.cuadra.files.version;

import org.jspecify.annotations.NullMarked;
