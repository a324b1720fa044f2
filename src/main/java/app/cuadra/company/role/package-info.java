/** The roles of a company: the built-in ones to read, and those it makes of permissions (COM-3). */
@NullMarked
package app.cuadra.company.role;

import org.jspecify.annotations.NullMarked;
