/** What was deleted, until it is gone for good. */
@NullMarked
package app.cuadra.files.trash;

import org.jspecify.annotations.NullMarked;
