/** Asking a client for papers, which the client brings without an account (FIL-12). */
@NullMarked
package app.cuadra.files.petition;

import org.jspecify.annotations.NullMarked;
