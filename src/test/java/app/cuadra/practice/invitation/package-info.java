@NullMarked
package app.cuadra.practice.invitation;

import org.jspecify.annotations.NullMarked;
