/** Shows every component on one page, for whoever builds or photographs them; absent from a running product. */
@NullMarked
package app.cuadra.web.styleguide;

import org.jspecify.annotations.NullMarked;
