/** "Beneficios" (ACC-60): what an installation gives the firms that bring it companies. */
@NullMarked
package app.cuadra.practice.benefit;

import org.jspecify.annotations.NullMarked;
