/** Who owes what: the rules of the country pack applied to each client, and the firm's own word. */
@NullMarked
package app.cuadra.calendar.duty;

import org.jspecify.annotations.NullMarked;
