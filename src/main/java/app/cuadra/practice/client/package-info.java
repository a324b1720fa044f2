/** The client companies of a firm: the list, adding one, the links and their history. */
@NullMarked
package app.cuadra.practice.client;

import org.jspecify.annotations.NullMarked;
