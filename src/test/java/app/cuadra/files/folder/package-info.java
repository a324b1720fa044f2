@NullMarked
package app.cuadra.files.folder;

import org.jspecify.annotations.NullMarked;
