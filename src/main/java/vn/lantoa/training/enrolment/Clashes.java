package vn.lantoa.training.enrolment;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.ClassId;

/**
 * People who are to sit in two classes at one time. It warns and forbids nothing: the person may
 * well come to one session here and another there. Callers check who may see it.
 */
@Component
public class Clashes {

    private final JdbcClient jdbc;
    private final Access access;

    Clashes(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A session that takes place while one of the class asked about does.
     *
     * @param name of the other class
     * @param start of its session, wall-clock time in Vietnam
     */
    public record Clash(ClassId other, String name, LocalDateTime start) implements Serializable {}

    /** The signed-in person's own, whether or not they are in the class asked about. */
    public List<Clash> ofMe(ClassId id) {
        PersonId me = access.require().id();
        return of(id, List.of(me)).getOrDefault(me, List.of());
    }

    /** The clashes of these people; of each other class its first. */
    public Map<PersonId, List<Clash>> of(ClassId id, Collection<PersonId> people) {
        Map<PersonId, List<Clash>> all = new HashMap<>();
        if (people.isEmpty()) {
            return all;
        }
        jdbc.sql(
                        """
                        SELECT t.person_id, c.id, c.name, MIN(theirs.starts_at) AS start
                        FROM class_session ours
                        JOIN class_session theirs ON theirs.starts_at < ours.ends_at
                             AND theirs.ends_at > ours.starts_at AND theirs.class_id <> ours.class_id
                             AND NOT theirs.cancelled
                        JOIN training_class c ON c.id = theirs.class_id AND c.status = 'ANNOUNCED'
                        JOIN trainee t ON t.class_id = c.id AND t.merged_into IS NULL
                             AND t.state IN ('ENROLLED', 'WAITING', 'OFFERED')
                        WHERE ours.class_id = :class AND NOT ours.cancelled
                          AND t.person_id IN (:people)
                        GROUP BY t.person_id, c.id, c.name ORDER BY start, c.id
                        """)
                .param("class", id.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(row -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    all.computeIfAbsent(person, one -> new ArrayList<>())
                            .add(
                                    new Clash(
                                            new ClassId(row.getObject("id", UUID.class)),
                                            row.getString("name"),
                                            row.getObject("start", LocalDateTime.class)));
                });
        return all;
    }
}
