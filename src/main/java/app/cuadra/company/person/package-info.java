/** "Editar usuario": one person's role, address and place in a company (COM-2). */
@NullMarked
package app.cuadra.company.person;

import org.jspecify.annotations.NullMarked;
