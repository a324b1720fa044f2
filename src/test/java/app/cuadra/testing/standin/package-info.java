/** Plays the gateways of online payments on this machine, by the formats and signatures that their documentation describes. */
@NullMarked
package app.cuadra.testing.standin;

import org.jspecify.annotations.NullMarked;
