package vn.lantoa.training.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.ClassId;

/** The table of issues. Asks nobody's permission: {@link Certificates} does. */
@Component
class IssueTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public CertificateIssue add(
            ClassId classId, PersonId person, CertificateWording wording, int total) {
        UUID id = Uuid7.next();
        jdbc.sql(
                        """
                        INSERT INTO certificate_issue (id, class_id, begun_by, state, total, done,
                            issued, parent_body, body, place, post, signer, begun_at)
                        VALUES (:id, :class, :person, 'RUNNING', :total, 0, 0, :parent, :body,
                                :place, :post, :signer, :now)
                        """)
                .param("id", id)
                .param("class", classId.value())
                .param("person", person.value())
                .param("total", total)
                .param("parent", wording.parentBody())
                .param("body", wording.body())
                .param("place", wording.place())
                .param("post", wording.post())
                .param("signer", wording.signer())
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        return find(id).orElseThrow();
    }

    Optional<CertificateIssue> find(UUID id) {
        return jdbc.sql("SELECT * FROM certificate_issue WHERE id = ?")
                .param(id)
                .query(IssueTable::row)
                .optional();
    }

    /** The class's latest one. */
    Optional<CertificateIssue> latest(ClassId id) {
        return jdbc.sql(
                        """
                        SELECT * FROM certificate_issue WHERE class_id = ?
                        ORDER BY begun_at DESC, id DESC LIMIT 1
                        """)
                .param(id.value())
                .query(IssueTable::row)
                .optional();
    }

    /** The words of the unit's latest issue that was written. */
    Optional<CertificateWording> latestWording(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT i.* FROM certificate_issue i
                        JOIN training_class c ON c.id = i.class_id
                        WHERE c.unit = ? AND i.state = 'DONE'
                        ORDER BY i.begun_at DESC LIMIT 1
                        """)
                .param(unit.toString())
                .query(IssueTable::row)
                .optional()
                .map(CertificateIssue::wording);
    }

    /** Writes how many people are through; seen by others at once, whatever becomes of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int done) {
        jdbc.sql("UPDATE certificate_issue SET done = ? WHERE id = ?").params(done, id).update();
    }

    /** Writes that all is written, in the transaction that wrote it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID id, int issued) {
        jdbc.sql(
                        """
                        UPDATE certificate_issue SET state = 'DONE', done = total, issued = ?,
                               ended_at = ?
                        WHERE id = ?
                        """)
                .params(issued, DatabaseTime.of(clock.instant()), id)
                .update();
    }

    /** Writes that it failed; nothing of it is written. */
    @Transactional
    public void fail(UUID id, String reference) {
        jdbc.sql(
                        """
                        UPDATE certificate_issue SET state = 'FAILED', reference = ?, ended_at = ?
                        WHERE id = ? AND state = 'RUNNING'
                        """)
                .params(reference, DatabaseTime.of(clock.instant()), id)
                .update();
    }

    /** Ends what a stopped server left: its transaction is undone. */
    @Transactional
    public int interruptAll() {
        return jdbc.sql(
                        """
                        UPDATE certificate_issue SET state = 'INTERRUPTED', ended_at = ?
                        WHERE state = 'RUNNING'
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .update();
    }

    static CertificateWording wording(ResultSet row) throws SQLException {
        return new CertificateWording(
                row.getString("parent_body"),
                row.getString("body"),
                row.getString("place"),
                row.getString("post"),
                row.getString("signer"));
    }

    private static CertificateIssue row(ResultSet row, int number) throws SQLException {
        return new CertificateIssue(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                CertificateIssue.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("issued"),
                row.getString("reference"),
                wording(row),
                DatabaseTime.read(row, "begun_at"),
                DatabaseTime.readOptional(row, "ended_at"));
    }
}
