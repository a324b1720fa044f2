/** Links sent by mail: single use, soon void, only their hash kept. */
@NullMarked
package app.cuadra.identity.link;

import org.jspecify.annotations.NullMarked;
