package app.cuadra.files.file;

import app.cuadra.storage.Kept;
import app.cuadra.storage.StorageUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the store which bytes the rows of all folders still name. */
@Component
class StoredVersions implements StorageUser {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    StoredVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String purpose() {
        return Uploads.PURPOSE;
    }

    /** Whoever names a key, 128 random bits, may learn that a row has it: policy {@code asked_by_the_store}. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> keys) {
        jdbc.sql("""
                        select set_config('app.storage_keys', (:keys::text[])::text, true)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .single();
        return new HashSet<>(jdbc.sql("""
                        select storage_key from client_file_version where storage_key = any (:keys::text[])
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Consumer<Kept> to) {
        jdbc.sql("""
                        select set_config('app.storage_check', 'on', true)
                        """).query(String.class).single();
        try (var all = jdbc.sql("""
                        select storage_key as key, size, sha256 from client_file_version
                        """).withFetchSize(FETCH).query(Kept.class).stream()) {
            all.forEach(to);
        }
    }
}
