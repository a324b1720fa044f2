/** Cuadra, one deployable program made of modules: each direct sub-package is one. */
@NullMarked
package app.cuadra;

import org.jspecify.annotations.NullMarked;
