/** Tests of what acts once. */
@NullMarked
package app.cuadra.platform.idempotency;

import org.jspecify.annotations.NullMarked;
