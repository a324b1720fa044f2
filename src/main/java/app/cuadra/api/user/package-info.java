/** The person a token belongs to, for programs. */
@NullMarked
package app.cuadra.api.user;

import org.jspecify.annotations.NullMarked;
