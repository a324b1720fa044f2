/** "No fui yo": whoever did not make a change closes the account to everybody and gets back in by mail. */
@NullMarked
package app.cuadra.identity.notme;

import org.jspecify.annotations.NullMarked;
