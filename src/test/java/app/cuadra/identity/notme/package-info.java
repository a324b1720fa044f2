@NullMarked
package app.cuadra.identity.notme;

import org.jspecify.annotations.NullMarked;
