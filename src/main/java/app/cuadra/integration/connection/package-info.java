/** Connecting a company with a gateway, checking that it works, and ending it (HUB-50). */
@NullMarked
package app.cuadra.integration.connection;

import org.jspecify.annotations.NullMarked;
