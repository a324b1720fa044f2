/** What happened to an account: sign-ins, failures, changes of what protects it. */
@NullMarked
package app.cuadra.identity.activity;

import org.jspecify.annotations.NullMarked;
