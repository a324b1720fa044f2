package app.cuadra.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The queue keeps plain text: no Java serialization, which would tie rows to classes and trust what it reads. */
enum TextSerializer implements Serializer {
    INSTANCE;

    @Override
    @SuppressWarnings("NullAway") // the library passes null for "no data", without saying so in its types
    public byte[] serialize(@Nullable Object data) {
        return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> T deserialize(Class<T> type, byte @Nullable [] written) {
        return written == null ? null : type.cast(new String(written, StandardCharsets.UTF_8));
    }
}
