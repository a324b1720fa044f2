@NullMarked
package app.cuadra.identity.registration;

import org.jspecify.annotations.NullMarked;
