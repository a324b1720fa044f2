/** Configuración → Empresa → Usuarios: who works in a company, as what, and how they leave it (COM-2). */
@NullMarked
package app.cuadra.company.people;

import org.jspecify.annotations.NullMarked;
