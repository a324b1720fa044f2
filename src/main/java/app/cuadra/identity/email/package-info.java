/** The address of a person: how it stands, changing it, and taking that back. */
@NullMarked
package app.cuadra.identity.email;

import org.jspecify.annotations.NullMarked;
