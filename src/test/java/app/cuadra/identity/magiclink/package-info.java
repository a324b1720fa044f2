@NullMarked
package app.cuadra.identity.magiclink;

import org.jspecify.annotations.NullMarked;
