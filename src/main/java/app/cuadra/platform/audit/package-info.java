/** The audit trail: written at once, chained afterwards. */
@NullMarked
package app.cuadra.platform.audit;

import org.jspecify.annotations.NullMarked;
