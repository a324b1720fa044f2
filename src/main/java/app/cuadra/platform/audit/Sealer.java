package app.cuadra.platform.audit;

import app.cuadra.platform.AuditTrail.Recorded;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.Stopping;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains new entries, some hundred in a transaction, in the order in which they are found. */
@Component
class Sealer implements RecurringJob {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Stopping stopping;
    private final TransactionTemplate transaction;

    Sealer(JdbcClient jdbc, Tenancy tenancy, Stopping stopping, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.stopping = stopping;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Waiting(long company, long entry) {}

    private record Head(long position, byte[] hash) {

        static final Head NONE = new Head(0, Chain.BEGINNING);
    }

    private record Seal(long company, long position, long entry, byte[] hash) {}

    private record OfCompany(long company, Recorded entry) {}

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void turn() {
        var sealed = BATCH;
        while (sealed == BATCH && !stopping.begun()) {
            var count = transaction.execute(_ -> batch());
            sealed = count == null ? 0 : count;
        }
    }

    private int batch() {
        // One sealer at a time: a chain has one end.
        var alone = jdbc.sql("""
                        select pg_try_advisory_xact_lock(702115)
                        """).query(Boolean.class).single();
        if (!alone) {
            return 0;
        }
        var waiting = jdbc.sql("""
                        select company_id as company, entry_id as entry from audit_unsealed
                        order by company_id, entry_id
                        limit :limit
                        """).param("limit", BATCH).query(Waiting.class).list();
        if (!waiting.isEmpty()) {
            var companies = waiting.stream().map(Waiting::company).distinct().toList();
            tenancy.across(companies.stream().map(CompanyId::new).toList(), () -> {
                write(chain(entries(waiting), heads(companies)));
                done(waiting);
                return waiting;
            });
        }
        return waiting.size();
    }

    private List<OfCompany> entries(List<Waiting> waiting) {
        return jdbc.sql("""
                        select entry.company_id, entry.id, at, user_id, user_name, address, request, action, subject,
                               old_values, new_values
                        from unnest(:companies::bigint[], :entries::bigint[]) as waiting (company_id, id)
                        join audit_entry as entry on entry.company_id = waiting.company_id and entry.id = waiting.id
                        order by entry.company_id, entry.id
                        """)
                .param("companies", waiting.stream().map(Waiting::company).toArray(Long[]::new))
                .param("entries", waiting.stream().map(Waiting::entry).toArray(Long[]::new))
                .query((row, number) -> new OfCompany(row.getLong("company_id"), Trail.recorded(row, number)))
                .list();
    }

    private Map<Long, Head> heads(List<Long> companies) {
        var heads = new HashMap<Long, Head>();
        jdbc.sql("""
                        select company.id, head.position, head.hash
                        from unnest(:companies::bigint[]) as company (id)
                        cross join lateral (
                            select position, hash from audit_seal
                            where company_id = company.id
                            order by position desc
                            limit 1) as head
                        """).param("companies", companies.toArray(Long[]::new)).query(row -> {
            heads.put(row.getLong("id"), new Head(row.getLong("position"), row.getBytes("hash")));
        });
        return heads;
    }

    private static List<Seal> chain(List<OfCompany> entries, Map<Long, Head> heads) {
        var seals = new ArrayList<Seal>();
        for (var next : entries) {
            var head = heads.getOrDefault(next.company(), Head.NONE);
            var hash = Chain.hash(head.hash(), next.company(), next.entry());
            var seal =
                    new Seal(next.company(), head.position() + 1, next.entry().id(), hash);
            seals.add(seal);
            heads.put(next.company(), new Head(seal.position(), hash));
        }
        return seals;
    }

    private void write(List<Seal> seals) {
        jdbc.sql("""
                        insert into audit_seal (company_id, position, entry_id, hash)
                        select company_id, position, entry_id, decode(hash, 'hex')
                        from unnest(:companies::bigint[], :positions::bigint[], :entries::bigint[], :hashes::text[])
                            as seal (company_id, position, entry_id, hash)
                        """)
                .param("companies", seals.stream().map(Seal::company).toArray(Long[]::new))
                .param("positions", seals.stream().map(Seal::position).toArray(Long[]::new))
                .param("entries", seals.stream().map(Seal::entry).toArray(Long[]::new))
                .param(
                        "hashes",
                        seals.stream()
                                .map(seal -> HexFormat.of().formatHex(seal.hash()))
                                .toArray(String[]::new))
                .update();
    }

    private void done(List<Waiting> waiting) {
        jdbc.sql("""
                        delete from audit_unsealed
                        using unnest(:companies::bigint[], :entries::bigint[]) as sealed (company_id, id)
                        where audit_unsealed.company_id = sealed.company_id and audit_unsealed.entry_id = sealed.id
                        """)
                .param("companies", waiting.stream().map(Waiting::company).toArray(Long[]::new))
                .param("entries", waiting.stream().map(Waiting::entry).toArray(Long[]::new))
                .update();
    }
}
