/** The first page of a company, its menu and what its state says everywhere. */
@NullMarked
package app.cuadra.company.home;

import org.jspecify.annotations.NullMarked;
