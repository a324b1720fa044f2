@NullMarked
package app.cuadra.practice.load;

import org.jspecify.annotations.NullMarked;
