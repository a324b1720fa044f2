/** Calls to other servers: only to where they may go, within limits, with three ends. */
@NamedInterface("http")
@NullMarked
package app.cuadra.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
