/** What the API says of itself. */
@NullMarked
package app.cuadra.api.description;

import org.jspecify.annotations.NullMarked;
