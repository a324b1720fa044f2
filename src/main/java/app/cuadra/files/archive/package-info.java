/** Many files as one ZIP. */
@NullMarked
package app.cuadra.files.archive;

import org.jspecify.annotations.NullMarked;
