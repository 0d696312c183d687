package vn.lantoa.training.certificates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/** Makes classes that are over, for tests of certificates; leaves nobody signed in. */
@Component
public class CertificatesMade {

    public static final CertificateWording WORDING =
            new CertificateWording(
                    "Ủy ban nhân dân tỉnh Quảng Trị",
                    "Ủy ban nhân dân xã Khe Sanh",
                    "Khe Sanh",
                    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
                    "");

    private final ClassesMade made;
    private final Classes classes;
    private final Trainees trainees;
    private final Acting acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    CertificatesMade(
            ClassesMade made,
            Classes classes,
            Trainees trainees,
            Acting acting,
            JdbcClient jdbc,
            Clock clock) {
        this.made = made;
        this.classes = classes;
        this.trainees = trainees;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A class that is over, with its people. */
    public record Over(TrainingClass one, Person organiser, Person trainer, List<Trainee> people) {

        public Set<TraineeId> ids() {
            Set<TraineeId> all = new HashSet<>();
            people.forEach(trainee -> all.add(trainee.id()));
            return all;
        }
    }

    /** A class that everybody with a seat passes, three days ago, with so many accounts. */
    public Over over(UnitId unit, int people) {
        ClassesMade.Made announced =
                made.announced(unit, VietnamTime.today(clock).minusDays(3), null);
        jdbc.sql("UPDATE course SET attendance_share = 0 WHERE id = ?")
                .param(announced.one().plan().course().value())
                .update();
        List<Trainee> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(made.enrolled(announced.one(), acting.person(Role.COLLABORATOR, unit)));
        }
        acting.as(announced.organiser());
        TrainingClass one =
                ClassesMade.done(classes.finish(announced.one().id(), announced.one().version()));
        acting.nobody();
        return new Over(one, announced.organiser(), announced.trainer(), all);
    }

    /** Somebody without an account who has a seat. */
    public Trainee withoutAccount(TrainingClass one, String name, @Nullable String phone) {
        Trainee trainee =
                new Trainee(
                        TraineeId.next(),
                        one.id(),
                        null,
                        name,
                        phone,
                        one.plan().unit(),
                        Sex.MALE,
                        TargetGroup.OTHERS,
                        TraineeState.ENROLLED,
                        TraineeOrigin.WALK_IN,
                        clock.instant(),
                        null);
        trainees.insert(trainee, clock.instant());
        return trainee;
    }
}
