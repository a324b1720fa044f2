@NullMarked
package app.cuadra.practice.today;

import org.jspecify.annotations.NullMarked;
