/** The firm itself: who founded it, who works in it, the way into its workspace. */
@NullMarked
package app.cuadra.practice.firm;

import org.jspecify.annotations.NullMarked;
