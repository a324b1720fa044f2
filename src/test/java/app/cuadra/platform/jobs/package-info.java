@NullMarked
package app.cuadra.platform.jobs;

import org.jspecify.annotations.NullMarked;
