/** A client's folder and who may look into it. */
@NullMarked
package app.cuadra.files.folder;

import org.jspecify.annotations.NullMarked;
