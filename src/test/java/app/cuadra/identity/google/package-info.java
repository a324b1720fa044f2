@NullMarked
package app.cuadra.identity.google;

import org.jspecify.annotations.NullMarked;
