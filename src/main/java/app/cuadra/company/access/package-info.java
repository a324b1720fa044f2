/** The door of a company: who may enter, as what, and what each route needs. */
@NullMarked
package app.cuadra.company.access;

import org.jspecify.annotations.NullMarked;
