/** "Hoy": who of the clients needs what, the first page of the accountant's workspace. */
@NullMarked
package app.cuadra.practice.today;

import org.jspecify.annotations.NullMarked;
