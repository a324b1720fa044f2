/** The store of bytes, in a folder and behind S3. */
@NullMarked
package app.cuadra.storage;

import org.jspecify.annotations.NullMarked;
