@NullMarked
package app.cuadra.practice.client;

import org.jspecify.annotations.NullMarked;
