/** Tests of the firm's people. */
@NullMarked
package app.cuadra.practice.staff;

import org.jspecify.annotations.NullMarked;
