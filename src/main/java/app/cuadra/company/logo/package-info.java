/** The logo of a company (HUB-10). */
@NullMarked
package app.cuadra.company.logo;

import org.jspecify.annotations.NullMarked;
