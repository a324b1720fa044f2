/** The second factor: an authenticator app, and codes on paper for the day it is lost (SI-45). */
@NullMarked
package app.cuadra.identity.factor;

import org.jspecify.annotations.NullMarked;
