package app.cuadra.platform;

import app.cuadra.values.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who did what in a company, when, from where, before and after (COM-4). Entries are only ever added; soon after, each is
 * chained to the one before it by a hash, so that a later change by anybody shows.
 */
public interface AuditTrail {

    /**
     * What was done. Who, when and from where are added from {@link Origin} and the clock.
     *
     * @param action a code, as {@code company.renamed}; its text is {@code audit.<action>}
     * @param subject what it was done to, as a person would name it: a voucher's number, a user's name
     * @param before the values that changed, as they were; empty when there were none
     * @param after the values that changed, as they are now; empty when there are none
     */
    record Entry(String action, String subject, Map<String, ?> before, Map<String, ?> after) {

        /** Something that has neither a before nor an after. */
        public static Entry of(String action, String subject) {
            return new Entry(action, subject, Map.of(), Map.of());
        }
    }

    /** An entry of one of many companies. */
    record Of(CompanyId company, Entry entry) {}

    /**
     * An entry as it stands in the trail.
     *
     * @param user who; null when it was nobody's request
     * @param userName how they were called then
     * @param before as JSON, empty when there is none
     * @param after as JSON, empty when there is none
     */
    record Recorded(
            long id,
            Instant at,
            @Nullable Long user,
            String userName,
            String address,
            String request,
            String action,
            String subject,
            String before,
            String after) {}

    /**
     * What to look for.
     *
     * @param text part of a name, an action, a subject or an address, in any case; empty: all
     * @param from not before this moment; null: from the beginning
     * @param until before this moment; null: until now
     */
    record Filter(
            String text, @Nullable Instant from, @Nullable Instant until) {

        /** Everything. */
        public static final Filter ALL = new Filter("", null, null);
    }

    /**
     * The first record that is not as it was written.
     *
     * @param position its place in the chain, from 1; 0 for an entry that was slipped in without a seal
     * @param entry its number, 0 when unknown
     * @param what {@code changed}, {@code missing} or {@code unsealed}
     */
    record Broken(long position, long entry, String what) {}

    /** Adds an entry, in the caller's transaction. */
    void record(CompanyId company, Entry entry);

    /** Adds entries of many companies in one statement, in the caller's transaction; its tenancy covers them all. */
    void recordAll(List<Of> entries);

    /**
     * The newest entries that fit.
     *
     * @param before only entries older than this number, for the next page; 0 begins with the newest
     */
    List<Recorded> list(CompanyId company, Filter filter, long before, int limit);

    /** Gives every entry that fits, oldest first, in memory that does not grow. */
    void export(CompanyId company, Filter filter, Consumer<Recorded> to);

    /** Goes through the whole chain of a company; empty when it is whole. */
    Optional<Broken> verify(CompanyId company);
}
