/** What a payer sees: who asks for how much, the way to the gateway, and whether it is paid. */
@NullMarked
package app.cuadra.integration.payer;

import org.jspecify.annotations.NullMarked;
