/** The same request twice has one effect: keys that clients send, and the answers kept for them. */
@NullMarked
package app.cuadra.platform.idempotency;

import org.jspecify.annotations.NullMarked;
