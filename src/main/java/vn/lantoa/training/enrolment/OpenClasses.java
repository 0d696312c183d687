package vn.lantoa.training.enrolment;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/** The classes that concern the signed-in person as one who learns. */
@Service
@Transactional(readOnly = true)
public class OpenClasses {

    /** More no hand scrolls through. */
    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final Classes classes;
    private final Trainees trainees;
    private final Enrolments enrolments;
    private final SeatStore store;
    private final Access access;
    private final Places places;
    private final Clock clock;

    OpenClasses(
            JdbcClient jdbc,
            Classes classes,
            Trainees trainees,
            Enrolments enrolments,
            SeatStore store,
            Access access,
            Places places,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.trainees = trainees;
        this.enrolments = enrolments;
        this.store = store;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A class as the person stands to it.
     *
     * @param mine their part; null without one
     * @param open whether they may enrol now
     * @param full whether who enrols now has to wait
     */
    public record Offer(TrainingClass one, @Nullable Trainee mine, boolean open, boolean full)
            implements Serializable {}

    /** Announced classes that are not over, the nearest first. */
    public List<Offer> list() {
        PersonId me = access.require().id();
        LocalDate today = VietnamTime.today(clock);
        return jdbc
                .sql(
                        """
                        SELECT c.id FROM training_class c
                        LEFT JOIN trainee t ON t.class_id = c.id AND t.person_id = :me
                             AND t.merged_into IS NULL
                        WHERE c.status = 'ANNOUNCED' AND c.last_day >= :today
                          AND (t.id IS NOT NULL
                               OR (c.enrolling <> 'ORGANISER' AND c.within IN (:above)))
                        ORDER BY c.first_day, c.id LIMIT :most
                        """)
                .param("me", me.value())
                .param("today", today)
                .param("above", above())
                .param("most", MOST)
                .query((row, number) -> new ClassId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> classes.known(id).stream())
                .map(one -> offer(one, me))
                .toList();
    }

    /** Those that wait for the person's answer, the nearest first. */
    public List<Offer> asked() {
        PersonId me = access.require().id();
        return jdbc
                .sql(
                        """
                        SELECT c.id FROM trainee t JOIN training_class c ON c.id = t.class_id
                        WHERE t.person_id = :me AND t.state IN ('INVITED', 'OFFERED')
                          AND t.merged_into IS NULL AND c.status = 'ANNOUNCED'
                          AND c.last_day >= :today
                        ORDER BY c.first_day, c.id
                        """)
                .param("me", me.value())
                .param("today", VietnamTime.today(clock))
                .query((row, number) -> new ClassId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> classes.known(id).stream())
                .map(one -> offer(one, me))
                .toList();
    }

    private Offer offer(TrainingClass one, PersonId me) {
        Integer capacity = one.plan().capacity();
        return new Offer(
                one,
                trainees.find(one.id(), me).orElse(null),
                enrolments.mayAsk(me, one) && !enrolments.isLate(one, clock.instant()),
                capacity != null
                        && (store.taken(one.id()) >= capacity
                                || store.firstWaiting(one.id()).isPresent()));
    }

    /** The units in whose subtrees the person's lie, themselves too. */
    private Set<String> above() {
        Set<String> above = new LinkedHashSet<>(Set.of(""));
        access.units(Permission.SEE_PUBLISHED_PLANS).stream()
                .flatMap(unit -> Stream.of(places.get(unit).path().split("/", -1)))
                .forEach(above::add);
        return above;
    }
}
