package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/** Writes invitations, within the transaction of its caller, who has asked for the right to. */
@Component
class InvitationLinks {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    InvitationLinks(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Holds these people until the end of the transaction, always in the same order: two organisers
     * at once make links one after the other, and the second ends the first one's.
     */
    void hold(Collection<PersonId> people) {
        jdbc.sql("SELECT id FROM person WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", people.stream().map(PersonId::toString).toList())
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /** Makes a link; its token is known only to whoever gets the answer. */
    IssuedInvitation make(PersonId person, UnitId unit) {
        String token = Secret.next();
        Instant now = clock.instant();
        Instant expires = now.plus(Invitations.LIFE);
        jdbc.sql(
                        """
                        INSERT INTO invitation
                            (id, person, token_hash, created_at, expires_at)
                        VALUES (:id, :person, :hash, :now, :expires)
                        """)
                .param("id", Uuid7.next().toString())
                .param("person", person.toString())
                .param("hash", Secret.hash(token))
                .param("now", DatabaseTime.of(now))
                .param("expires", DatabaseTime.of(expires))
                .update();
        audit.record("invitation.issued", person.toString(), unit, Map.of());
        return new IssuedInvitation(token, expires);
    }

    /** Ends the open links of these people; how many there were. */
    int end(Collection<PersonId> people) {
        return jdbc.sql(
                        """
                        UPDATE invitation SET revoked_at = :now
                         WHERE person IN (:people) AND used_at IS NULL AND revoked_at IS NULL
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("people", people.stream().map(PersonId::toString).toList())
                .update();
    }
}
