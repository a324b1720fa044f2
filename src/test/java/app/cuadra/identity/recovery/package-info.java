@NullMarked
package app.cuadra.identity.recovery;

import org.jspecify.annotations.NullMarked;
