package vn.lantoa.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Who may see and change which classes. A class belongs to the unit that organises it; besides
 * those who see classes there, its own trainers see it and take its roll, wherever their role
 * holds. An announced class is seen by those who take part in it and by those who may enrol.
 */
@Component
public class ClassScope {

    private final Access access;
    private final Places places;
    private final JdbcClient jdbc;

    ClassScope(Access access, Places places, JdbcClient jdbc) {
        this.access = access;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** Whether the signed-in person may change the class and who takes part in it. */
    public boolean mayEdit(UnitId unit) {
        return access.may(Permission.EDIT_CLASSES, unit);
    }

    /**
     * Passes when {@link #mayEdit} does.
     *
     * @throws AccessDeniedException otherwise
     */
    public void requireEdit(UnitId unit) {
        access.require(Permission.EDIT_CLASSES, unit);
    }

    /** Whether the signed-in person sees the list of those who take part, marks and figures. */
    public boolean maySeePeople(TrainingClass one) {
        return access.may(Permission.SEE_CLASSES, one.plan().unit())
                || access.current()
                        .filter(me -> one.plan().trainers().contains(me.id()))
                        .isPresent();
    }

    /** Whether the signed-in person sees the class itself. */
    public boolean maySee(TrainingClass one) {
        return maySeePeople(one)
                || (one.status() != ClassStatus.DRAFT && (takesPart(one.id()) || mayEnrol(one)));
    }

    /** Whether people of the signed-in person's units may enrol in it themselves. */
    public boolean mayEnrol(TrainingClass one) {
        UnitId within = one.plan().within();
        return one.plan().enrolling() != Enrolling.ORGANISER
                && within != null
                && access.units(Permission.SEE_PUBLISHED_PLANS).stream()
                        .anyMatch(held -> places.contains(within, held));
    }

    /**
     * Whether this person takes the roll of the class: one of its trainers while they hold the
     * role, or an organiser of its unit. Asked for senders of facts too, whoever is signed in.
     */
    public boolean mayTeach(PersonId person, TrainingClass one) {
        List<UnitId> organised = access.units(person, Permission.EDIT_CLASSES);
        return (one.plan().trainers().contains(person)
                        && !access.units(person, Permission.TEACH).isEmpty())
                || organised.stream().anyMatch(unit -> places.contains(unit, one.plan().unit()));
    }

    /** Paths of the units in whose subtrees the signed-in person sees every class. */
    List<String> seen() {
        return access.units(Permission.SEE_CLASSES).stream()
                .map(unit -> places.get(unit).path())
                .toList();
    }

    /** Whether the signed-in person sees every class of some unit, not only those they teach. */
    public boolean seesUnits() {
        return !access.units(Permission.SEE_CLASSES).isEmpty();
    }

    /** The units at which the signed-in person organises classes; no unit lies under another. */
    public List<UnitId> organised() {
        return access.units(Permission.EDIT_CLASSES);
    }

    PersonId me() {
        return access.require().id();
    }

    private boolean takesPart(ClassId id) {
        return access.current()
                .map(me ->
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM trainee
                                        WHERE class_id = ? AND person_id = ?
                                          AND state <> 'REMOVED'
                                        """)
                                .params(id.value(), me.id().value())
                                .query(Integer.class)
                                .single())
                .filter(count -> count > 0)
                .isPresent();
    }
}
