/** Leaving a company oneself. */
@NullMarked
package app.cuadra.company.leaving;

import org.jspecify.annotations.NullMarked;
