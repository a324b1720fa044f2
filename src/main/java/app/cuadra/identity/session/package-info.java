/** Sessions: who a request belongs to, where somebody is signed in, and ending it. */
@NullMarked
package app.cuadra.identity.session;

import org.jspecify.annotations.NullMarked;
