@NullMarked
package app.cuadra.company.logo;

import org.jspecify.annotations.NullMarked;
