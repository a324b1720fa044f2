/** What tests share: the running program, its database, its clock, its mail, a browser. */
@NullMarked
package app.cuadra.testing;

import org.jspecify.annotations.NullMarked;
