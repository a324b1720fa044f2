/** "Integraciones": everything that a company can connect, on one page (HUB-50). */
@NullMarked
package app.cuadra.integration.page;

import org.jspecify.annotations.NullMarked;
