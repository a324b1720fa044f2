@NullMarked
package app.cuadra.practice.benefit;

import org.jspecify.annotations.NullMarked;
