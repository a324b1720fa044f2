/** How a company begins: with the owner who registers, or as one more. */
@NullMarked
package app.cuadra.company.start;

import org.jspecify.annotations.NullMarked;
