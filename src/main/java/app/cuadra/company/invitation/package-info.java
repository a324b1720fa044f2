/** Asking people into a company by mail, and their coming in (COM-2). */
@NullMarked
package app.cuadra.company.invitation;

import org.jspecify.annotations.NullMarked;
