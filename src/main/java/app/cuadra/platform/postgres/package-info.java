/** The PostgreSQL that comes with the program: unpacked, initialised, started and stopped here. Needs no Spring. */
@NullMarked
package app.cuadra.platform.postgres;

import org.jspecify.annotations.NullMarked;
