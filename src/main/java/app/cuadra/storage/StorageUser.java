package app.cuadra.storage;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A module that keeps bytes here; it implements one as a bean. It keeps the bytes first and then writes its row, and
 * removes the row first and then the bytes: so a row always has its bytes, and bytes without a row are what a crash left
 * behind.
 *
 * <p>The bean asks for nothing but a {@code JdbcClient}: {@link CheckFiles} starts it without the rest of its module.
 */
public interface StorageUser {

    /** The beginning of its keys: lower-case letters. Never changed once released. */
    String purpose();

    /** Of these keys, those that a row still names. Asked without tenancy. */
    Set<String> known(Collection<String> keys);

    /** Gives everything that its rows name, in memory that does not grow. Asked without tenancy. */
    void each(Consumer<Kept> to);
}
