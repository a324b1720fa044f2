@NullMarked
package app.cuadra.files.version;

import org.jspecify.annotations.NullMarked;
