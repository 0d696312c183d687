package vn.lantoa.training.roll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingNotices;

/**
 * Those who were written down in the hall. They have a seat whatever the capacity says: they are
 * there. What was mistyped is put right in place, for nobody counts twice.
 */
@Component
class WalkIns {

    private final JdbcClient jdbc;
    private final Classes classes;
    private final Trainees trainees;
    private final RollQueries queries;
    private final TrainingNotices notices;
    private final Places places;
    private final ErasedTrainees erased;

    WalkIns(
            JdbcClient jdbc,
            Classes classes,
            Trainees trainees,
            RollQueries queries,
            TrainingNotices notices,
            Places places,
            ErasedTrainees erased) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.trainees = trainees;
        this.queries = queries;
        this.notices = notices;
        this.places = places;
        this.erased = erased;
    }

    /** Writes them down, in the running transaction; doing it twice changes nothing. */
    void record(List<StoredFact> facts) {
        facts.stream()
                .sorted(Comparator.comparing(one -> one.fact().correctedTime()))
                .forEach(this::record);
    }

    private void record(StoredFact stored) {
        RollBody.WalkedIn in = RollBody.walkIn(stored.fact().body());
        // others who give or free seats of the class wait
        if (classes.lock(in.classId()).isEmpty()) {
            throw new IllegalStateException("a class that was judged is there");
        }
        boolean known = queries.classOf(in.trainee()).isPresent();
        if (known && stored.fact().corrects() != null) {
            correct(in);
        } else if (!known) {
            Instant at = stored.fact().correctedTime();
            trainees.insert(trainee(in, at), at);
        }
        note(stored, in);
        erased.written(in.trainee());
        notices.touch(stored.unit());
        notices.arrived(in.trainee().value());
    }

    private static Trainee trainee(RollBody.WalkedIn in, Instant at) {
        return new Trainee(
                in.trainee(),
                in.classId(),
                null,
                in.name(),
                in.number().map(PhoneNumber::e164).orElse(null),
                in.unit(),
                in.sex(),
                null,
                TraineeState.ENROLLED,
                TraineeOrigin.WALK_IN,
                at,
                null);
    }

    private void correct(RollBody.WalkedIn in) {
        jdbc.sql("UPDATE trainee SET unit = ?, unit_path = ?, sex = ? WHERE id = ?")
                .param(in.unit().toString())
                .param(places.get(in.unit()).path())
                .param(name(in.sex()))
                .param(in.trainee().value())
                .update();
        jdbc.sql("UPDATE trainee_name SET name = ?, phone = ? WHERE trainee_id = ?")
                .param(in.name())
                .param(in.number().map(PhoneNumber::e164).orElse(null))
                .param(in.trainee().value())
                .update();
    }

    private void note(StoredFact stored, RollBody.WalkedIn in) {
        UUID id = stored.fact().id();
        jdbc.sql(
                        """
                        INSERT INTO walk_in (id, session_id, trainee_id, author, at)
                        VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                        """)
                .params(
                        id,
                        in.session().value(),
                        in.trainee().value(),
                        stored.fact().sender().id().value(),
                        DatabaseTime.of(stored.fact().correctedTime()))
                .update();
    }

    private static @Nullable String name(@Nullable Sex sex) {
        return sex == null ? null : sex.name();
    }
}
