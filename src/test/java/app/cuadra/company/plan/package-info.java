@NullMarked
package app.cuadra.company.plan;

import org.jspecify.annotations.NullMarked;
