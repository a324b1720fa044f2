/** Getting back in without the password. */
@NullMarked
package app.cuadra.identity.recovery;

import org.jspecify.annotations.NullMarked;
