@NullMarked
package app.cuadra.practice.firm;

import org.jspecify.annotations.NullMarked;
