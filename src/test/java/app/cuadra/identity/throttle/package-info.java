@NullMarked
package app.cuadra.identity.throttle;

import org.jspecify.annotations.NullMarked;
