/** Tests of what is done to many clients at once. */
@NullMarked
package app.cuadra.practice.action;

import org.jspecify.annotations.NullMarked;
