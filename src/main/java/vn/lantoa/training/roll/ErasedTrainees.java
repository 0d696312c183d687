package vn.lantoa.training.roll;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.training.TraineeId;

/** Keeps erased those who were erased, whatever a phone that had not heard of it still sends. */
@Component
class ErasedTrainees implements MarksKept {

    private final JdbcClient jdbc;
    private final RollData data;

    ErasedTrainees(JdbcClient jdbc, RollData data) {
        this.jdbc = jdbc;
        this.data = data;
    }

    @Override
    public void kept(List<RollMark> marks) {
        marks.stream()
                .filter(mark -> mark.note() != null)
                .map(RollMark::trainee)
                .distinct()
                .forEach(this::written);
    }

    /** Something was written of them; it goes again, its fact too, when they were erased. */
    void written(TraineeId trainee) {
        if (isErased(trainee)) {
            data.forget(List.of(trainee.value()));
        }
    }

    private boolean isErased(TraineeId trainee) {
        return !jdbc.sql(
                        """
                        SELECT k.id FROM trainee t
                        JOIN trainee k ON k.id = COALESCE(t.merged_into, t.id)
                        LEFT JOIN trainee_name n ON n.trainee_id = k.id
                        WHERE t.id = ? AND k.person_id IS NULL AND n.trainee_id IS NULL
                        """)
                .param(trainee.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .isEmpty();
    }
}
