/** One's own account: language, password. */
@NullMarked
package app.cuadra.identity.account;

import org.jspecify.annotations.NullMarked;
