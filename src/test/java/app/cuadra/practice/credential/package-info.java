@NullMarked
package app.cuadra.practice.credential;

import org.jspecify.annotations.NullMarked;
