package app.cuadra.platform.audit;

import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.Origin;
import app.cuadra.values.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the tables {@code audit_entry} and, for verifying, {@code audit_seal}. */
@Component
class Trail implements AuditTrail {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(CompanyId company, Entry entry) {
        recordAll(List.of(new Of(company, entry)));
    }

    @Override
    @Transactional
    public void recordAll(List<Of> entries) {
        var origin = Origin.current();
        var user = origin.user();
        jdbc.sql("""
                        with entry as (
                            insert into audit_entry (company_id, at, user_id, user_name, address, request,
                                                     action, subject, old_values, new_values)
                            select company_id, :at, :user::bigint, :name, :address, :request,
                                   action, subject, old_values, new_values
                            from unnest(:companies::bigint[], :actions::text[], :subjects::text[], :before::text[], :after::text[])
                                as given (company_id, action, subject, old_values, new_values)
                            returning company_id, id)
                        insert into audit_unsealed (company_id, entry_id)
                        select company_id, id from entry
                        """)
                .param("at", utc(clock.instant()))
                .param("user", user == null ? null : user.value())
                .param("name", origin.name())
                .param("address", origin.address())
                .param("request", origin.request())
                .param(
                        "companies",
                        entries.stream().map(of -> of.company().value()).toArray(Long[]::new))
                .param(
                        "actions",
                        entries.stream().map(of -> of.entry().action()).toArray(String[]::new))
                .param(
                        "subjects",
                        entries.stream().map(of -> of.entry().subject()).toArray(String[]::new))
                .param(
                        "before",
                        entries.stream().map(of -> text(of.entry().before())).toArray(String[]::new))
                .param(
                        "after",
                        entries.stream().map(of -> text(of.entry().after())).toArray(String[]::new))
                .update();
    }

    /** In the order of the names, so that equal values read equal. */
    private String text(Map<String, ?> values) {
        return values.isEmpty() ? "" : json.writeValueAsString(new TreeMap<>(values));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recorded> list(CompanyId company, Filter filter, long before, int limit) {
        return jdbc.sql("""
                        select id, at, user_id, user_name, address, request, action, subject, old_values, new_values
                        from audit_entry
                        where company_id = :company
                          and (:before = 0 or id < :before)
                          and (:from::timestamptz is null or at >= :from::timestamptz)
                          and (:until::timestamptz is null or at < :until::timestamptz)
                          and position(lower(:text) in lower(concat_ws(' ', user_name, action, subject, address))) > 0
                        order by id desc
                        limit :limit
                        """)
                .param("company", company.value())
                .param("before", before)
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("text", filter.text())
                .param("limit", limit)
                .query(Trail::recorded)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void export(CompanyId company, Filter filter, Consumer<Recorded> to) {
        try (var entries = jdbc
                .sql("""
                        select id, at, user_id, user_name, address, request, action, subject, old_values, new_values
                        from audit_entry
                        where company_id = :company
                          and (:from::timestamptz is null or at >= :from::timestamptz)
                          and (:until::timestamptz is null or at < :until::timestamptz)
                          and position(lower(:text) in lower(concat_ws(' ', user_name, action, subject, address))) > 0
                        order by id
                        """)
                .withFetchSize(FETCH)
                .param("company", company.value())
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("text", filter.text())
                .query(Trail::recorded)
                .stream()) {
            entries.forEach(to);
        }
    }

    /** One place of the chain, with what stands there now. */
    private record Link(
            long position,
            long entry,
            byte[] hash,
            @Nullable Recorded recorded) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Broken> verify(CompanyId company) {
        try (var links = jdbc
                .sql("""
                        select seal.position, seal.entry_id, seal.hash, entry.id, entry.at, entry.user_id, entry.user_name,
                               entry.address, entry.request, entry.action, entry.subject, entry.old_values, entry.new_values
                        from audit_seal as seal
                        left join audit_entry as entry
                               on entry.company_id = seal.company_id and entry.id = seal.entry_id
                        where seal.company_id = :company
                        order by seal.position
                        """)
                .withFetchSize(FETCH)
                .param("company", company.value())
                .query((row, number) -> new Link(
                        row.getLong("position"),
                        row.getLong("entry_id"),
                        row.getBytes("hash"),
                        row.getObject("id") == null ? null : recorded(row, number)))
                .stream()) {
            var broken = firstBroken(company, links.iterator());
            return broken.isPresent() ? broken : slippedIn(company);
        }
    }

    private static Optional<Broken> firstBroken(CompanyId company, java.util.Iterator<Link> links) {
        var previous = Chain.BEGINNING;
        for (var position = 1L; links.hasNext(); position++) {
            var link = links.next();
            if (link.position() != position) {
                return Optional.of(new Broken(position, 0, "missing"));
            }
            var recorded = link.recorded();
            if (recorded == null) {
                return Optional.of(new Broken(position, link.entry(), "missing"));
            }
            var hash = Chain.hash(previous, company.value(), recorded);
            if (!java.util.Arrays.equals(hash, link.hash())) {
                return Optional.of(new Broken(position, link.entry(), "changed"));
            }
            previous = hash;
        }
        return Optional.empty();
    }

    private Optional<Broken> slippedIn(CompanyId company) {
        return jdbc.sql("""
                        select min(entry.id) from audit_entry as entry
                        where entry.company_id = :company
                          and not exists (select from audit_seal as seal
                                          where seal.company_id = :company and seal.entry_id = entry.id)
                          and not exists (select from audit_unsealed as waiting
                                          where waiting.company_id = :company and waiting.entry_id = entry.id)
                        """)
                .param("company", company.value())
                .query(Long.class)
                .optional()
                .map(entry -> new Broken(0, entry, "unsealed"));
    }

    static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("user_id", Long.class),
                row.getString("user_name"),
                row.getString("address"),
                row.getString("request"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("old_values"),
                row.getString("new_values"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
