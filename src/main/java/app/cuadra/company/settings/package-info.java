/** Configuration, Company: the data that everything in a company shares (HUB-10). */
@NullMarked
package app.cuadra.company.settings;

import org.jspecify.annotations.NullMarked;
