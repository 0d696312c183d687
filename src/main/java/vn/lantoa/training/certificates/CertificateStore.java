package vn.lantoa.training.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

/** Certificates in the database; writes run in the caller's transaction. */
@Component
class CertificateStore {

    private static final String COLUMNS =
            """
            SELECT c.*, n.name, i.parent_body, i.body, i.place, i.post, i.signer
            FROM certificate c JOIN certificate_issue i ON i.id = c.issue_id
            LEFT JOIN certificate_name n ON n.certificate_id = c.id
            """;

    /** Who a certificate is of, after a walk-in turned out to be somebody else's account. */
    static final String OF_PERSON =
            """
            c.trainee_id IN (
                SELECT t.id FROM trainee t WHERE t.person_id = :person
                UNION SELECT w.id FROM trainee w JOIN trainee t ON t.id = w.merged_into
                WHERE t.person_id = :person)
            """;

    private static final String OF_TRAINEE =
            "trainee_id IN (SELECT id FROM trainee WHERE id = :one OR merged_into = :one)";

    private final JdbcClient jdbc;
    private final Places places;

    CertificateStore(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    void insert(Certificate one, UUID issue) {
        jdbc.sql(
                        """
                        INSERT INTO certificate (id, class_id, trainee_id, issue_id, unit, unit_path,
                            year, number, code, workplace, course, hours, first_day, last_day,
                            issued_on)
                        VALUES (:id, :class, :trainee, :issue, :unit, :path, :year, :number, :code,
                                :workplace, :course, :hours, :first, :last, :issued)
                        """)
                .param("id", one.id().value())
                .param("class", one.classId().value())
                .param("trainee", one.trainee().value())
                .param("issue", issue)
                .param("unit", one.unit().toString())
                .param("path", places.get(one.unit()).path())
                .param("year", one.number().year())
                .param("number", one.number().number())
                .param("code", one.code().secret())
                .param("workplace", one.workplace())
                .param("course", one.course())
                .param("hours", one.hours())
                .param("first", one.firstDay())
                .param("last", one.lastDay())
                .param("issued", one.issued())
                .update();
        jdbc.sql("INSERT INTO certificate_name (certificate_id, name) VALUES (?, ?)")
                .params(one.id().value(), one.name())
                .update();
    }

    Optional<Certificate> find(CertificateId id) {
        return jdbc.sql(COLUMNS + "WHERE c.id = ?")
                .param(id.value())
                .query(CertificateStore::row)
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<Certificate> lock(CertificateId id) {
        jdbc.sql("SELECT id FROM certificate WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Certificate> find(CertificateCode code) {
        return jdbc.sql(COLUMNS + "WHERE c.code = ? AND c.year = ? AND c.number = ?")
                .params(code.secret(), code.number().year(), code.number().number())
                .query(CertificateStore::row)
                .optional();
    }

    /** All of a class by number, withdrawn ones too. */
    List<Certificate> of(ClassId id) {
        return jdbc.sql(COLUMNS + "WHERE c.class_id = ? ORDER BY c.year, c.number")
                .param(id.value())
                .query(CertificateStore::row)
                .list();
    }

    /** All of a person, the newest first. */
    List<Certificate> of(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE " + OF_PERSON + " ORDER BY c.id DESC")
                .param("person", person.value())
                .query(CertificateStore::row)
                .list();
    }

    void copied(CertificateId id, String name, LocalDate day) {
        jdbc.sql("UPDATE certificate SET copy = copy + 1, copied_on = ? WHERE id = ?")
                .params(day, id.value())
                .update();
        jdbc.sql("UPDATE certificate_name SET name = ? WHERE certificate_id = ?")
                .params(name, id.value())
                .update();
    }

    void withdrawn(CertificateId id, Instant at, String because) {
        jdbc.sql("UPDATE certificate SET withdrawn_at = ?, withdrawn_because = ? WHERE id = ?")
                .params(DatabaseTime.of(at), because, id.value())
                .update();
    }

    /** Takes away what leads to the person; number and course stay. */
    void eraseNames(PersonId person) {
        jdbc.sql(
                        """
                        DELETE FROM certificate_name WHERE certificate_id IN (
                            SELECT c.id FROM certificate c WHERE %s)
                        """
                                .formatted(OF_PERSON))
                .param("person", person.value())
                .update();
        jdbc.sql("UPDATE certificate c SET c.withdrawn_because = NULL WHERE " + OF_PERSON)
                .param("person", person.value())
                .update();
    }

    /** As {@link #eraseNames(PersonId)} for one who takes part without an account. */
    void eraseNames(TraineeId trainee) {
        jdbc.sql(
                        """
                        DELETE FROM certificate_name WHERE certificate_id IN (
                            SELECT id FROM certificate WHERE %s)
                        """
                                .formatted(OF_TRAINEE))
                .param("one", trainee.value())
                .update();
        jdbc.sql("UPDATE certificate SET withdrawn_because = NULL WHERE " + OF_TRAINEE)
                .param("one", trainee.value())
                .update();
    }

    private static Certificate row(ResultSet row, int number) throws SQLException {
        return new Certificate(
                new CertificateId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new TraineeId(row.getObject("trainee_id", UUID.class)),
                UnitId.parse(row.getString("unit")),
                new CertificateCode(
                        new CertificateNumber(row.getInt("year"), row.getInt("number")),
                        row.getString("code")),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getString("workplace"),
                row.getString("course"),
                row.getInt("hours"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                IssueTable.wording(row),
                row.getInt("copy"),
                row.getObject("copied_on", LocalDate.class),
                DatabaseTime.readOptional(row, "withdrawn_at"),
                row.getString("withdrawn_because"));
    }
}
