/** Giving somebody of a company another address, confirmed by the old one and the new one (COM-2). */
@NullMarked
package app.cuadra.company.address;

import org.jspecify.annotations.NullMarked;
