/** The outbox: letters wait in the database until a mail server has taken them. */
@NullMarked
package app.cuadra.mail.outbox;

import org.jspecify.annotations.NullMarked;
