@NullMarked
package app.cuadra.mail.outbox;

import org.jspecify.annotations.NullMarked;
