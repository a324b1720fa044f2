/** Durable jobs on PostgreSQL: the queue, the workers, the recurring turns. */
@NullMarked
package app.cuadra.platform.jobs;

import org.jspecify.annotations.NullMarked;
