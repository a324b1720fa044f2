/** Letters that tell the owner of an account what was changed about it. */
@NullMarked
package app.cuadra.identity.notice;

import org.jspecify.annotations.NullMarked;
