/** "Configuración": one page that leads to everything that can be set in a company. */
@NullMarked
package app.cuadra.company.configuration;

import org.jspecify.annotations.NullMarked;
