/** Sending files to a client by mail (FIL-6). */
@NullMarked
package app.cuadra.files.sending;

import org.jspecify.annotations.NullMarked;
