package app.cuadra.platform;

/**
 * A kind of long work; a module implements one as a bean. Its texts are {@code job.<kind>.title} and, where the job can
 * fail with a code of its own, {@code problem.<code>}.
 *
 * <p>The contract of the implementation: it may be run again from the beginning at any moment (the program was killed, the
 * database went away, another node took over), so it finds out by itself what is done already and repeats nothing. It
 * works in transactions of its own, short ones, and reports progress between them.
 */
public interface JobKind {

    /** Its name, as stored: lower-case letters and dots. Never changed once released. */
    String kind();

    /**
     * Whether it writes in the books of its company, if it has one. One that does is refused while they may only be read
     * ({@link JobGate}).
     */
    default boolean writesBooks() {
        return true;
    }

    /** What a job was started with. */
    interface Argument {

        /** It, as it was given. */
        <T> T as(Class<T> type);
    }

    /** Where a person follows the work and finds what came of it; empty: the page of the job says it all. */
    default String page(JobScope scope, Argument argument) {
        return "";
    }

    /**
     * Does the work, or the rest of it. Returning means done, or cancelled when {@link JobRun#cancelled} said so.
     *
     * @throws app.cuadra.values.Refused when trying again can't help: the job fails at once with the first problem's code
     * @throws Exception for anything else: the job is tried again later, a limited number of times
     */
    void run(JobRun run) throws Exception;
}
