/** A company that the firm creates for a client, and the client's answer. */
@NullMarked
package app.cuadra.practice.invitation;

import org.jspecify.annotations.NullMarked;
