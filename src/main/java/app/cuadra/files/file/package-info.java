/** The files of a folder: the list, uploading, downloading. */
@NullMarked
package app.cuadra.files.file;

import org.jspecify.annotations.NullMarked;
