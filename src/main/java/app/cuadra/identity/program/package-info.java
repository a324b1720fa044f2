/** Programs that come in with a token of somebody. */
@NullMarked
package app.cuadra.identity.program;

import org.jspecify.annotations.NullMarked;
