/** The companies a person may change to. */
@NullMarked
package app.cuadra.company.switcher;

import org.jspecify.annotations.NullMarked;
