@NullMarked
package app.cuadra.mail.local;

import org.jspecify.annotations.NullMarked;
