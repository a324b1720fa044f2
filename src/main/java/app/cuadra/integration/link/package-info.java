/** Payment links: made here, opened at the gateway by a job, paid on the gateway's page. */
@NullMarked
package app.cuadra.integration.link;

import org.jspecify.annotations.NullMarked;
