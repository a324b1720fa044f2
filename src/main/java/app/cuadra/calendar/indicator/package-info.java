/** "Indicadores": the page that parts are added to, and the country's economic figures. */
@NullMarked
package app.cuadra.calendar.indicator;

import org.jspecify.annotations.NullMarked;
