/** Tests of the second factor. */
@NullMarked
package app.cuadra.identity.factor;

import org.jspecify.annotations.NullMarked;
