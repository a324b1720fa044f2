package app.cuadra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing sealed is forgotten when the key is changed: every column of bytes is named, or known to be something else. */
@ApplicationTest
@Tag("HUB-50")
class SealedColumnTest {

    /** What is no secret, or is its own: digests, pictures, files, public keys. */
    private static final Set<String> OTHERS = Set.of(
            "address",
            "attestation",
            "attribute_bytes",
            "browser",
            "content",
            "credential_id",
            "digest",
            "handle",
            "hash",
            "image",
            "key",
            "public_key",
            "task_data");

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyColumnOfBytesIsNamedOrSomethingElse() {
        var sealed = SealedColumn.all().stream()
                .map(column -> column.table() + "." + column.column())
                .toList();
        var found = jdbc.queryForList("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea'
                """, String.class);

        assertThat(found).containsAll(sealed);
        assertThat(found.stream()
                        .filter(column -> !sealed.contains(column))
                        .filter(column -> !column.endsWith("_hash"))
                        .filter(column -> !OTHERS.contains(column.replaceFirst(".*\\.", ""))))
                .as("sealed with SecretBox? then platform/sealed.csv must name it")
                .isEmpty();
    }

    @Test
    void whomTheyAreSealedForCanBeAskedOfTheRow() {
        for (var column : SealedColumn.all()) {
            jdbc.queryForList("select " + column.owner() + " from " + column.table() + " limit 0", String.class);
            var forced = jdbc.queryForObject(
                    "select relforcerowsecurity from pg_class where oid = ?::regclass", Boolean.class, column.table());
            assertThat(forced).as(column.table()).isEqualTo(column.forced());
        }
    }
}
