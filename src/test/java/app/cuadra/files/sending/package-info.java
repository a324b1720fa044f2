@NullMarked
package app.cuadra.files.sending;

import org.jspecify.annotations.NullMarked;
