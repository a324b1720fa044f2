/** The files of client companies. */
@NullMarked
package app.cuadra.files;

import org.jspecify.annotations.NullMarked;
