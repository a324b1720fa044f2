@NullMarked
package app.cuadra.identity.activity;

import org.jspecify.annotations.NullMarked;
