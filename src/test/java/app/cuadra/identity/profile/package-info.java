@NullMarked
package app.cuadra.identity.profile;

import org.jspecify.annotations.NullMarked;
