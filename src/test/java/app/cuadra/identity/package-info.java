/** Tests of identity, with a person to test with. */
@NullMarked
package app.cuadra.identity;

import org.jspecify.annotations.NullMarked;
