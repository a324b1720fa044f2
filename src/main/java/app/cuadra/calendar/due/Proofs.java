package app.cuadra.calendar.due;

import app.cuadra.storage.Kept;
import app.cuadra.storage.StorageUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove that something was done, as the store asks for them. */
@Component
class Proofs implements StorageUser {

    static final String PURPOSE = "proofs";

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    @Transactional
    public Set<String> known(Collection<String> keys) {
        ofAllFirms();
        return new HashSet<>(jdbc.sql("""
                        select proof_key from client_due where proof_key = any (:keys::text[])
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    @Transactional
    public void each(Consumer<Kept> to) {
        ofAllFirms();
        try (var rows = jdbc
                .sql("""
                        select proof_key, proof_size, proof_sha256 from client_due where proof_key is not null
                        """)
                .withFetchSize(500)
                .query((row, _) ->
                        new Kept(row.getString("proof_key"), row.getLong("proof_size"), row.getString("proof_sha256")))
                .stream()) {
            rows.forEach(to);
        }
    }

    private void ofAllFirms() {
        jdbc.sql("""
                        select set_config('app.calendar_proofs', 'on', true)
                        """).query(String.class).single();
    }
}
