package app.cuadra.platform;

import java.time.Duration;

/**
 * Work that comes again and again without anybody asking: delivering mail, cleaning up. A module implements one as a bean.
 * One node runs it at a time; a failure is logged and the next turn comes as usual.
 */
public interface RecurringJob {

    /** Its name, as stored: lower-case letters and dashes. */
    String name();

    /** The pause between the end of one turn and the next. */
    Duration pause();

    /** One turn. Runs without tenancy: it sets what it needs. */
    void turn();
}
