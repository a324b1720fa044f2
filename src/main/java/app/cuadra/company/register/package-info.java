/** Founding companies and keeping their rows. */
@NullMarked
package app.cuadra.company.register;

import org.jspecify.annotations.NullMarked;
