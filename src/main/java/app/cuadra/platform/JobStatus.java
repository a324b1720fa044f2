package app.cuadra.platform;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a job stands.
 *
 * @param done so many units of work are done
 * @param total of so many; 0 while unknown
 * @param json what it found out, as written; empty when it says nothing
 * @param code why it failed, as {@code problem.<code>}; empty unless {@link State#FAILED}
 * @param cancelRequested somebody asked it to stop; it may still be running
 */
public record JobStatus(
        JobId id,
        String kind,
        State state,
        long done,
        long total,
        String json,
        String code,
        boolean cancelRequested,
        Instant created,
        @Nullable Instant finished) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The ways a job can stand. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** True when nothing will happen to it any more. */
    public boolean over() {
        return state != State.QUEUED && state != State.RUNNING;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.clamp(done * 100 / total, 0, 100);
    }

    /** What the job found out, as it gave it to {@link JobRun#result}. */
    public <T> Optional<T> result(Class<T> type) {
        return json.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(json, type));
    }
}
