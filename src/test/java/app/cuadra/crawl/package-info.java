/** Tests that walk everything: they read the routes of the running program, so what is added later is covered by itself. */
@NullMarked
package app.cuadra.crawl;

import org.jspecify.annotations.NullMarked;
