package app.cuadra.integration.connection;

import app.cuadra.integration.connection.Connection.Check;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.platform.SecretBox;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code gateway_connection}. */
@Component
class ConnectionTable {

    static final String PURPOSE = "gateway";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ConnectionTable(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** A connection to be made. */
    record New(
            Provider provider,
            boolean sandbox,
            String account,
            Map<String, String> details,
            Map<String, String> endings,
            Credentials credentials,
            String noticeKey) {}

    long add(CompanyId company, New made, UserId by) {
        return jdbc.sql("""
                        insert into gateway_connection (
                            company_id, provider, sandbox, account, details, endings, sealed, notice_key, connected_at,
                            connected_by, checked_at, check_outcome)
                        values (:company, :provider, :sandbox, :account, cast(:details as jsonb),
                            cast(:endings as jsonb), :sealed, :noticeKey, :now, :by, :now, 'OK')
                        returning id
                        """)
                .param("company", company.value())
                .param("provider", made.provider().name())
                .param("sandbox", made.sandbox())
                .param("account", made.account())
                .param("details", json.writeValueAsString(made.details()))
                .param("endings", json.writeValueAsString(made.endings()))
                .param("sealed", sealed(company, made.provider(), made.credentials()))
                .param("noticeKey", made.noticeKey())
                .param("now", now())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    /** Those that are not ended, of whatever gateway. */
    List<Connection> open(CompanyId company) {
        return jdbc.sql("""
                        select id, provider, sandbox, account, details, endings, notice_key, connected_at, connected_by,
                               checked_at, check_outcome, disconnected_at, disconnected_by
                        from gateway_connection
                        where company_id = :company and disconnected_at is null
                        """)
                .param("company", company.value())
                .query((row, _) -> connection(row))
                .list();
    }

    /** All that there ever were with this gateway, the newest first. */
    List<Connection> all(CompanyId company, Provider provider, int limit) {
        return jdbc.sql("""
                        select id, provider, sandbox, account, details, endings, notice_key, connected_at, connected_by,
                               checked_at, check_outcome, disconnected_at, disconnected_by
                        from gateway_connection
                        where company_id = :company and provider = :provider
                        order by id desc limit :limit
                        """)
                .param("company", company.value())
                .param("provider", provider.name())
                .param("limit", limit)
                .query((row, _) -> connection(row))
                .list();
    }

    Optional<Connection> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, provider, sandbox, account, details, endings, notice_key, connected_at, connected_by,
                               checked_at, check_outcome, disconnected_at, disconnected_by
                        from gateway_connection
                        where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> connection(row))
                .optional();
    }

    Optional<Connection> ofNotices(CompanyId company, String noticeKey) {
        return jdbc.sql("""
                        select id, provider, sandbox, account, details, endings, notice_key, connected_at, connected_by,
                               checked_at, check_outcome, disconnected_at, disconnected_by
                        from gateway_connection
                        where company_id = :company and notice_key = :noticeKey
                        """)
                .param("company", company.value())
                .param("noticeKey", noticeKey)
                .query((row, _) -> connection(row))
                .optional();
    }

    /** What was given, in the clear; empty when the connection is ended. */
    Optional<Credentials> credentials(CompanyId company, Connection connection) {
        return jdbc.sql("""
                        select sealed from gateway_connection
                        where company_id = :company and id = :id and sealed is not null
                        """)
                .param("company", company.value())
                .param("id", connection.id())
                .query(byte[].class)
                .optional()
                .map(kept -> opened(company, connection.provider(), kept));
    }

    void checked(CompanyId company, long id, Check outcome) {
        jdbc.sql("""
                        update gateway_connection set checked_at = :now, check_outcome = :outcome
                        where company_id = :company and id = :id and disconnected_at is null
                        """)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    /** Ends it and forgets the secrets; false when it was ended meanwhile. */
    boolean end(CompanyId company, long id, UserId by) {
        return jdbc.sql("""
                                update gateway_connection
                                set disconnected_at = :now, disconnected_by = :by, sealed = null
                                where company_id = :company and id = :id and disconnected_at is null
                                """)
                        .param("now", now())
                        .param("by", by.value())
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getLong("id"),
                Provider.valueOf(row.getString("provider")),
                row.getBoolean("sandbox"),
                row.getString("account"),
                json.readValue(row.getString("details"), TEXTS),
                json.readValue(row.getString("endings"), TEXTS),
                row.getString("notice_key"),
                row.getObject("connected_at", OffsetDateTime.class).toInstant(),
                row.getLong("connected_by"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                Check.valueOf(row.getString("check_outcome")),
                moment(row.getObject("disconnected_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("disconnected_by", Long.class)));
    }

    private static Optional<Instant> moment(@org.jspecify.annotations.Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private byte[] sealed(CompanyId company, Provider provider, Credentials credentials) {
        var text = json.writeValueAsString(credentials.values());
        return box.seal(PURPOSE, owner(company, provider), text.getBytes(StandardCharsets.UTF_8));
    }

    private Credentials opened(CompanyId company, Provider provider, byte[] sealed) {
        var text = new String(box.open(PURPOSE, owner(company, provider), sealed), StandardCharsets.UTF_8);
        return new Credentials(json.readValue(text, TEXTS));
    }

    /** What was sealed for one company and gateway opens for no other. */
    private static String owner(CompanyId company, Provider provider) {
        return company.value() + " " + provider.name();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
