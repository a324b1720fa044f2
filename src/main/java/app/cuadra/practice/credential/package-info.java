/** The logins without a person that open a firm's clients (ACC-25): new passwords for one client or for a selection. */
@NullMarked
package app.cuadra.practice.credential;

import org.jspecify.annotations.NullMarked;
