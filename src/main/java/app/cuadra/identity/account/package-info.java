/** Mi Cuadra → Seguridad: its page, and changing the password. */
@NullMarked
package app.cuadra.identity.account;

import org.jspecify.annotations.NullMarked;
