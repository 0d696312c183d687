package vn.lantoa.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Those who take part in classes, as they are stored; callers check who may see and change them.
 * Those merged into another are left out everywhere.
 */
@Component
public class Trainees {

    private static final String COLUMNS =
            """
            SELECT t.*, n.name, n.phone FROM trainee t LEFT JOIN trainee_name n ON n.trainee_id = t.id
            WHERE t.merged_into IS NULL AND
            """;

    private final JdbcClient jdbc;
    private final Senders senders;
    private final Places places;

    Trainees(JdbcClient jdbc, Senders senders, Places places) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.places = places;
    }

    /** Those of a class in these states, in no order. */
    public List<Trainee> of(ClassId id, Collection<TraineeState> states) {
        return named(
                jdbc.sql(COLUMNS + " t.class_id = :class AND t.state IN (:states)")
                        .param("class", id.value())
                        .param("states", states.stream().map(TraineeState::name).toList())
                        .query(Trainees::row)
                        .list());
    }

    /** Those of several classes in these states, in no order. */
    public List<Trainee> of(Collection<ClassId> classes, Collection<TraineeState> states) {
        return classes.isEmpty()
                ? List.of()
                : named(
                        jdbc.sql(COLUMNS + " t.class_id IN (:classes) AND t.state IN (:states)")
                                .param("classes", classes.stream().map(ClassId::value).toList())
                                .param("states", states.stream().map(TraineeState::name).toList())
                                .query(Trainees::row)
                                .list());
    }

    /** One of them. */
    public Optional<Trainee> find(TraineeId id) {
        return named(jdbc.sql(COLUMNS + " t.id = ?").param(id.value()).query(Trainees::row).list())
                .stream()
                .findFirst();
    }

    /** An account's part in a class. */
    public Optional<Trainee> find(ClassId id, PersonId person) {
        return named(
                        jdbc.sql(COLUMNS + " t.class_id = ? AND t.person_id = ?")
                                .params(id.value(), person.value())
                                .query(Trainees::row)
                                .list())
                .stream()
                .findFirst();
    }

    /** An account's parts in all classes, the newest first. */
    public List<Trainee> of(PersonId person) {
        return named(
                jdbc.sql(COLUMNS + " t.person_id = ? ORDER BY t.id DESC")
                        .param(person.value())
                        .query(Trainees::row)
                        .list());
    }

    /** Writes a new one down, in the running transaction. */
    public void insert(Trainee one, Instant now) {
        PersonId person = one.person();
        Sex sex = one.sex();
        TargetGroup audience = one.audience();
        jdbc.sql(
                        """
                        INSERT INTO trainee (id, class_id, person_id, unit, unit_path, sex, audience,
                                             state, origin, queued_at, offered_until, said_at)
                        VALUES (:id, :class, :person, :unit, :path, :sex, :audience,
                                :state, :origin, :queued, :until, :now)
                        """)
                .param("id", one.id().value())
                .param("class", one.classId().value())
                .param("person", person == null ? null : person.value())
                .param("unit", one.unit().toString())
                .param("path", places.get(one.unit()).path())
                .param("sex", sex == null ? null : sex.name())
                .param("audience", audience == null ? null : audience.name())
                .param("state", one.state().name())
                .param("origin", one.origin().name())
                .param("queued", DatabaseTime.of(one.queued()))
                .param("until", time(one.offeredUntil()))
                .param("now", DatabaseTime.of(now))
                .update();
        if (person == null && !one.name().isEmpty()) {
            jdbc.sql("INSERT INTO trainee_name (trainee_id, name, phone) VALUES (?, ?, ?)")
                    .param(one.id().value())
                    .param(one.name())
                    .param(one.phone())
                    .update();
        }
    }

    /** Writes a state down, in the running transaction. */
    public void state(
            TraineeId id,
            TraineeState state,
            Instant queued,
            @Nullable Instant offeredUntil,
            Instant now) {
        jdbc.sql(
                        """
                        UPDATE trainee SET state = :state, queued_at = :queued, offered_until = :until,
                               said_at = :now, came_from = NULL
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("queued", DatabaseTime.of(queued))
                .param("until", time(offeredUntil))
                .param("now", DatabaseTime.of(now))
                .update();
    }

    private static java.time.@Nullable LocalDateTime time(@Nullable Instant at) {
        return at == null ? null : DatabaseTime.of(at);
    }

    /** Puts in the names of accounts, asked for at once. */
    private List<Trainee> named(List<Trainee> stored) {
        List<PersonId> accounts =
                stored.stream().map(Trainee::person).filter(Objects::nonNull).toList();
        Map<PersonId, Person> people =
                senders.people(accounts).stream().collect(Collectors.toMap(Person::id, one -> one));
        return stored.stream()
                .map(one -> {
                    Person person = one.person() == null ? null : people.get(one.person());
                    return person == null ? one : shownAs(one, person.name());
                })
                .toList();
    }

    private static Trainee shownAs(Trainee one, String name) {
        return new Trainee(
                one.id(),
                one.classId(),
                one.person(),
                name,
                one.phone(),
                one.unit(),
                one.sex(),
                one.audience(),
                one.state(),
                one.origin(),
                one.queued(),
                one.offeredUntil());
    }

    private static Trainee row(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        String sex = row.getString("sex");
        String audience = row.getString("audience");
        return new Trainee(
                new TraineeId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                person == null ? null : new PersonId(person),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getString("phone"),
                UnitId.parse(row.getString("unit")),
                sex == null ? null : Sex.valueOf(sex),
                audience == null ? null : TargetGroup.valueOf(audience),
                TraineeState.valueOf(row.getString("state")),
                TraineeOrigin.valueOf(row.getString("origin")),
                DatabaseTime.read(row, "queued_at"),
                DatabaseTime.readOptional(row, "offered_until"));
    }
}
