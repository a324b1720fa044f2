/** How often somebody may try: counted in PostgreSQL, so that it holds across nodes and restarts. */
@NullMarked
package app.cuadra.identity.throttle;

import org.jspecify.annotations.NullMarked;
