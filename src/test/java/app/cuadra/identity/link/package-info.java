@NullMarked
package app.cuadra.identity.link;

import org.jspecify.annotations.NullMarked;
