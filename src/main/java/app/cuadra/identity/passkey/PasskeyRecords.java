package app.cuadra.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The table {@code passkey} as Spring Security wants it. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final PasskeyTable passkeys;
    private final Clock clock;

    PasskeyRecords(JdbcClient jdbc, PasskeyTable passkeys, Clock clock) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** A passkey has signed with a count that it had passed before: there are two of it, or somebody replays. */
    static final class Copied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Keeps a new one, or notes that it was used. Spring Security compares the count with the very first one only; here it
     * must be beyond the last, checked by the statement that keeps it.
     */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            insert(record);
        } else if (!passkeys.use(record.getCredentialId(), record.getSignatureCount())) {
            throw new Copied();
        }
    }

    private void insert(CredentialRecord record) {
        var attestation = record.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("a new passkey comes with its attestation");
        }
        jdbc.sql("""
                        insert into passkey (user_id, credential_id, public_key, attestation, sign_count, transports,
                                             backup_eligible, backed_up, name, created_at)
                        select user_id, :credential, :key, :attestation, :count, :transports,
                               :backupEligible, :backedUp, :name, :now
                        from passkey_owner where handle = :handle
                        """)
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", attestation.getBytes())
                .param("count", record.getSignatureCount())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("backupEligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("name", record.getLabel())
                .param("now", OffsetDateTime.now(clock))
                .param("handle", record.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("""
                        select p.credential_id, p.public_key, p.attestation, p.sign_count, p.transports,
                               p.backup_eligible, p.backed_up, p.name, p.created_at, p.used_at, o.handle
                        from passkey p join passkey_owner o on o.user_id = p.user_id
                        where p.credential_id = :credential
                        """)
                .param("credential", credential.getBytes())
                .query(PasskeyRecords::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("""
                        select p.credential_id, p.public_key, p.attestation, p.sign_count, p.transports,
                               p.backup_eligible, p.backed_up, p.name, p.created_at, p.used_at, o.handle
                        from passkey p join passkey_owner o on o.user_id = p.user_id
                        where o.handle = :handle
                        order by p.id
                        """)
                .param("handle", handle.getBytes())
                .query(PasskeyRecords::read)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("passkeys are removed by their owner");
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        var made = row.getObject("created_at", OffsetDateTime.class).toInstant();
        var used = row.getObject("used_at", OffsetDateTime.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                // Nothing else is ever kept: a new one without it is refused.
                .uvInitialized(true)
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("name"))
                .created(made)
                .lastUsed(used == null ? made : used.toInstant())
                .build();
    }
}
