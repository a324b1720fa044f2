/** Signing in with an account of an OpenID provider, usually Google (SI-30 to SI-32, SI-43, SI-44). */
@NullMarked
package app.cuadra.identity.google;

import org.jspecify.annotations.NullMarked;
