/** The local mailbox: where letters can be read when there is no mail server. */
@NullMarked
package app.cuadra.mail.local;

import org.jspecify.annotations.NullMarked;
