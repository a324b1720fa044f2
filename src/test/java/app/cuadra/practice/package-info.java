/** What the tests of the practice share. */
@NullMarked
package app.cuadra.practice;

import org.jspecify.annotations.NullMarked;
