@NullMarked
package app.cuadra.identity.passkey;

import org.jspecify.annotations.NullMarked;
