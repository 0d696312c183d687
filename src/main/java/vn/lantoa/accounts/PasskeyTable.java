package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;

/** Passkeys as the database keeps them; WebAuthn's user handle is the person's id in 16 bytes. */
@Component
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            insert(record);
        } else {
            used(record);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential = :credential")
                .param("credential", credential.getBytes())
                .query((row, n) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM passkey WHERE person = :person ORDER BY created_at, id")
                .param("person", PasskeyOwners.person(handle).toString())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("DELETE FROM passkey WHERE credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    List<PasskeyLine> of(PersonId person) {
        return jdbc.sql("SELECT * FROM passkey WHERE person = :person ORDER BY created_at, id")
                .param("person", person.toString())
                .query((row, n) ->
                        new PasskeyLine(
                                UUID.fromString(row.getString("id")),
                                row.getString("name"),
                                DatabaseTime.read(row, "created_at"),
                                row.getTimestamp("last_used") == null
                                        ? null
                                        : DatabaseTime.read(row, "last_used")))
                .list();
    }

    int count(PersonId person) {
        return jdbc.sql("SELECT count(*) FROM passkey WHERE person = :person")
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }

    /** Whether the person has this passkey, which now has that name. */
    boolean rename(PersonId person, UUID id, String name) {
        return jdbc.sql("UPDATE passkey SET name = :name WHERE id = :id AND person = :person")
                        .param("name", name)
                        .param("id", id.toString())
                        .param("person", person.toString())
                        .update()
                == 1;
    }

    /** Whether the person had this passkey. */
    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("DELETE FROM passkey WHERE id = :id AND person = :person")
                        .param("id", id.toString())
                        .param("person", person.toString())
                        .update()
                == 1;
    }

    void removeAll(PersonId person) {
        jdbc.sql("DELETE FROM passkey WHERE person = :person")
                .param("person", person.toString())
                .update();
    }

    private void insert(CredentialRecord record) {
        jdbc.sql(
                        """
                        INSERT INTO passkey
                            (id, person, credential, attestation, public_key, signature_count,
                             transports, backup_eligible, backup_state, name, created_at)
                        VALUES (:id, :person, :credential, :attestation, :key, :count,
                             :transports, :eligible, :state, :name, :now)
                        """)
                .param("id", Uuid7.next().toString())
                .param("person", PasskeyOwners.person(record.getUserEntityUserId()).toString())
                .param("credential", record.getCredentialId().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(record.getAttestationObject()).getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("name", record.getLabel())
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
    }

    /**
     * Spring compares the count with that of the day the key was made only; a copy of the key is
     * found by comparing it with the last use. Keys that count nothing always say 0.
     */
    private void used(CredentialRecord record) {
        int rows =
                jdbc.sql(
                                """
                                UPDATE passkey SET signature_count = :count, backup_state = :state,
                                                   last_used = :now
                                 WHERE credential = :credential
                                   AND (signature_count < :count
                                        OR (signature_count = 0 AND :count = 0))
                                """)
                        .param("count", record.getSignatureCount())
                        .param("state", record.isBackupState())
                        .param("now", DatabaseTime.of(clock.instant()))
                        .param("credential", record.getCredentialId().getBytes())
                        .update();
        if (rows == 0) {
            throw new IllegalStateException("a passkey was used more often than it counted");
        }
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(PasskeyOwners.handle(PersonId.parse(row.getString("person"))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .created(DatabaseTime.read(row, "created_at"))
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
