package vn.lantoa.training.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.GuestData;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.Trainees;

/** Those who take part without an account, for what people may ask of their own data. */
@Component
class TraineeGuests implements GuestData {

    private final JdbcClient jdbc;
    private final Trainees trainees;
    private final Classes classes;
    private final TraineeHeld held;
    private final TraineeMerge merge;

    TraineeGuests(
            JdbcClient jdbc,
            Trainees trainees,
            Classes classes,
            TraineeHeld held,
            TraineeMerge merge) {
        this.jdbc = jdbc;
        this.trainees = trainees;
        this.classes = classes;
        this.held = held;
        this.merge = merge;
    }

    @Override
    public Optional<Guest> guest(UUID id) {
        return trainees.find(new TraineeId(id))
                .filter(one -> one.person() == null && !one.name().isEmpty())
                .map(one ->
                        new Guest(
                                id,
                                one.name(),
                                classes.known(one.classId()).orElseThrow().plan().unit()));
    }

    @Override
    public List<HeldPart> heldOf(UUID guest) {
        return guest(guest).isEmpty() ? List.of() : held.of(new TraineeId(guest));
    }

    @Override
    public List<Fate> fates(UUID guest) {
        if (guest(guest).isEmpty()) {
            return List.of();
        }
        return List.of(
                new Fate("training.guest.fate.name", 1, false),
                new Fate(
                        "training.guest.fate.words",
                        count(guest, "test_words w JOIN test_answer x ON x.id = w.answer_id"),
                        false),
                new Fate("training.guest.fate.marks", count(guest, "attendance x"), true),
                new Fate("training.guest.fate.answers", count(guest, "test_answer x"), true),
                new Fate("training.certificates.fate", count(guest, "certificate x"), true));
    }

    @Override
    public void erase(UUID guest) {
        merge.eraseOnRequest(new TraineeId(guest));
    }

    private long count(UUID guest, String rows) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM %s WHERE x.trainee_id IN
                            (SELECT o.id FROM trainee o WHERE o.id = :one OR o.merged_into = :one)
                        """
                                .formatted(rows))
                .param("one", guest)
                .query(Long.class)
                .single();
    }
}
