/** Webhooks: what happens in a company is told to addresses that its people name, in order, at least once. */
@NullMarked
package app.cuadra.api.webhook;

import org.jspecify.annotations.NullMarked;
