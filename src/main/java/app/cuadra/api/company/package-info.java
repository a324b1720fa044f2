/** The company a token is for, for programs. */
@NullMarked
package app.cuadra.api.company;

import org.jspecify.annotations.NullMarked;
