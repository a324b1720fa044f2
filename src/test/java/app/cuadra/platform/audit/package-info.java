@NullMarked
package app.cuadra.platform.audit;

import org.jspecify.annotations.NullMarked;
