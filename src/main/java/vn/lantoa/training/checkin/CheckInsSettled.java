package vn.lantoa.training.checkin;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.training.roll.How;
import vn.lantoa.training.roll.MarksKept;
import vn.lantoa.training.roll.RollMark;

/** Has phones of people look again whose check-in waited until a trainer marked them. */
@Component
class CheckInsSettled implements MarksKept {

    private final JdbcClient jdbc;
    private final Senders senders;
    private final Changes changes;

    CheckInsSettled(JdbcClient jdbc, Senders senders, Changes changes) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.changes = changes;
    }

    @Override
    public void kept(List<RollMark> marks) {
        List<RollMark> trainers = marks.stream().filter(mark -> mark.how() != How.SELF).toList();
        if (trainers.isEmpty()) {
            return;
        }
        List<PersonId> waited =
                jdbc.sql(
                                """
                                SELECT DISTINCT t.person_id FROM trainee m
                                JOIN trainee t ON t.id = COALESCE(m.merged_into, m.id)
                                JOIN check_in k ON k.trainee_id = t.id
                                WHERE k.outcome = 'UNCONFIRMED' AND t.person_id IS NOT NULL
                                  AND m.id IN (:trainees) AND k.session_id IN (:sessions)
                                """)
                        .param("trainees", ids(trainers, mark -> mark.trainee().value()))
                        .param("sessions", ids(trainers, mark -> mark.session().value()))
                        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                        .list();
        senders.people(waited).forEach(person -> changes.touch(CheckIns.COLLECTION, person.unit()));
    }

    private static java.util.Set<UUID> ids(
            List<RollMark> marks, java.util.function.Function<RollMark, UUID> id) {
        return marks.stream().map(id).collect(Collectors.toSet());
    }
}
