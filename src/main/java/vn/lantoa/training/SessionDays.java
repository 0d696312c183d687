package vn.lantoa.training;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PublicHolidays;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.VietnamTime;

/** Looks at the days of sessions before they are made: holidays, Sundays, busy trainers. */
@Service
@Transactional(readOnly = true)
public class SessionDays {

    private final ClassStore classes;
    private final SessionStore sessions;
    private final BusyTrainers busy;
    private final PublicHolidays holidays;
    private final ClassScope scope;
    private final Senders senders;

    SessionDays(
            ClassStore classes,
            SessionStore sessions,
            BusyTrainers busy,
            PublicHolidays holidays,
            ClassScope scope,
            Senders senders) {
        this.classes = classes;
        this.sessions = sessions;
        this.busy = busy;
        this.holidays = holidays;
        this.scope = scope;
        this.senders = senders;
    }

    /** A session of a series that may be made, with what speaks against it. */
    public record Planned(ClassSessions.Slot slot, List<SessionWarning> warnings)
            implements Serializable {

        /** Whether it cannot be made at all. */
        public boolean taken() {
            return warnings.stream().anyMatch(one -> one.kind() == SessionWarning.Kind.TAKEN);
        }

        /** Whether it is made unless somebody says otherwise: holidays and clashes are not. */
        public boolean usual() {
            return warnings.stream()
                    .noneMatch(one ->
                            switch (one.kind()) {
                                case HOLIDAY, TAKEN, TRAINER_BUSY, OUTSIDE_CLASS -> true;
                                case SUNDAY -> false;
                            });
        }
    }

    /** The sessions of a series as they would be made. */
    public List<Planned> preview(ClassId id, SeriesOrder order) {
        List<ClassSessions.Slot> slots = order.slots();
        return planned(editable(id), null, slots);
    }

    /**
     * What speaks against a session at this time.
     *
     * @param moved the session that is moved there, or null for a new one
     */
    public List<SessionWarning> warnings(
            ClassId id, @Nullable SessionId moved, ClassSessions.Slot slot) {
        return planned(editable(id), moved, List.of(slot)).getFirst().warnings();
    }

    /** What speaks against moving a session to another day at its hours. */
    public List<SessionWarning> warnings(SessionId id, LocalDate day) {
        ClassId of =
                sessions.classOf(id)
                        .orElseThrow(() -> new AccessDeniedException("no such session"));
        ClassSession session =
                sessions.of(of).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return warnings(of, id, ClassSessions.moved(session, day));
    }

    private List<Planned> planned(
            TrainingClass one, @Nullable SessionId moved, List<ClassSessions.Slot> slots) {
        List<ClassSession> own =
                sessions.of(one.id()).stream()
                        .filter(other -> !other.cancelled() && !other.id().equals(moved))
                        .toList();
        List<BusyTrainers.Busy> others = busy.elsewhere(one, slots);
        List<Person> names = senders.people(one.plan().trainers());
        return slots.stream()
                .map(slot -> new Planned(slot, against(one, slot, own, others, names)))
                .toList();
    }

    private List<SessionWarning> against(
            TrainingClass one,
            ClassSessions.Slot slot,
            Collection<ClassSession> own,
            Collection<BusyTrainers.Busy> others,
            Collection<Person> names) {
        List<SessionWarning> all = new ArrayList<>();
        LocalDate day = slot.start().toLocalDate();
        ClassPlan plan = one.plan();
        if (own.stream().anyMatch(each -> slot.meets(each.start(), each.end()))) {
            all.add(warning(SessionWarning.Kind.TAKEN));
        }
        holidays.on(day)
                .ifPresent(holiday ->
                        all.add(
                                new SessionWarning(
                                        SessionWarning.Kind.HOLIDAY,
                                        List.of(holiday.name()),
                                        holiday.source())));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            all.add(warning(SessionWarning.Kind.SUNDAY));
        }
        if (day.isBefore(plan.firstDay()) || slot.end().toLocalDate().isAfter(plan.lastDay())) {
            all.add(
                    warning(
                            SessionWarning.Kind.OUTSIDE_CLASS,
                            VietnamTime.date(plan.firstDay()),
                            VietnamTime.date(plan.lastDay())));
        }
        for (BusyTrainers.Busy other : others) {
            if (slot.meets(other.start(), other.end())) {
                names.stream()
                        .filter(person -> person.id().equals(other.trainer()))
                        .map(person ->
                                warning(
                                        SessionWarning.Kind.TRAINER_BUSY,
                                        person.name(),
                                        VietnamTime.time(other.start())
                                                + "–"
                                                + VietnamTime.time(other.end())))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static SessionWarning warning(SessionWarning.Kind kind, String... details) {
        return new SessionWarning(kind, List.of(details), "");
    }

    private TrainingClass editable(ClassId id) {
        TrainingClass one =
                classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        return one;
    }
}
