/** Tests of the pages of long work. */
@NullMarked
package app.cuadra.hub.job;

import org.jspecify.annotations.NullMarked;
