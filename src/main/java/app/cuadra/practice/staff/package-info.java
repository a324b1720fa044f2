/** The firm's people: who works there, which clients they see, until when; asking them in, and asking for a client. */
@NullMarked
package app.cuadra.practice.staff;

import org.jspecify.annotations.NullMarked;
