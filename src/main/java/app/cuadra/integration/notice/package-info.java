/** Where gateways tell us about payments: everybody can send something there, and only what is signed counts. */
@NullMarked
package app.cuadra.integration.notice;

import org.jspecify.annotations.NullMarked;
