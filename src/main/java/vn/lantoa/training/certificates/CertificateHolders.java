package vn.lantoa.training.certificates;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

/** Who holds a certificate that counts; callers check who may know. */
@Component
public class CertificateHolders {

    private final JdbcClient jdbc;

    CertificateHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these classes; a walk-in who turned out to be another as that other. */
    public Set<TraineeId> of(Collection<ClassId> classes) {
        return classes.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(
                                        """
                                        SELECT COALESCE(t.merged_into, t.id) FROM certificate c
                                        JOIN trainee t ON t.id = c.trainee_id
                                        WHERE c.class_id IN (:classes) AND c.withdrawn_at IS NULL
                                        """)
                                .param("classes", classes.stream().map(ClassId::value).toList())
                                .query((row, number) -> new TraineeId(row.getObject(1, UUID.class)))
                                .list());
    }
}
