/** What gateways say was paid, noted once however often and in whatever order they say it; and money that goes back. */
@NullMarked
package app.cuadra.integration.payment;

import org.jspecify.annotations.NullMarked;
