/** Tokens that let a program in as somebody, in one company. */
@NullMarked
package app.cuadra.api.token;

import org.jspecify.annotations.NullMarked;
