package app.cuadra.identity.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param synced whether it may live on several of their devices; otherwise it is lost with the one it is on
 * @param used when it was last used; null: never since it was made
 */
public record Passkey(
        long id,
        String name,
        boolean synced,
        Instant made,
        @Nullable Instant used) {}
