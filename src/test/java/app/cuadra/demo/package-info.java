@NullMarked
package app.cuadra.demo;

import org.jspecify.annotations.NullMarked;
