package vn.lantoa.training.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.training.ClassFilter;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.certificates.CertificateHolders;
import vn.lantoa.training.figures.FigureSum.Line;
import vn.lantoa.training.roll.Attendance;
import vn.lantoa.training.roll.Attended;
import vn.lantoa.training.tests.Score;
import vn.lantoa.training.tests.Scores;

/**
 * Figures over the classes whose people the signed-in person sees; others do not count for them.
 */
@Service
@Transactional(readOnly = true)
public class TrainingFigures {

    private static final Set<TraineeState> ALL_STATES = EnumSet.allOf(TraineeState.class);
    private static final int PROVINCE = 2;
    private static final int COMMUNE = 3;

    private final Classes classes;
    private final ClassScope scope;
    private final Trainees trainees;
    private final Attendance attendance;
    private final Scores scores;
    private final CertificateHolders holders;
    private final PeopleKeys keys;
    private final Places places;

    TrainingFigures(
            Classes classes,
            ClassScope scope,
            Trainees trainees,
            Attendance attendance,
            Scores scores,
            CertificateHolders holders,
            PeopleKeys keys,
            Places places) {
        this.classes = classes;
        this.scope = scope;
        this.trainees = trainees;
        this.attendance = attendance;
        this.scores = scores;
        this.holders = holders;
        this.keys = keys;
        this.places = places;
    }

    /** The figures of the classes that the filter finds. */
    public FigureSum of(FigureFilter filter) {
        ClassFilter wanted =
                new ClassFilter(
                        "", filter.from(), filter.to(), filter.below(), null, filter.course());
        List<TrainingClass> found =
                classes.list(wanted, 0, Integer.MAX_VALUE).stream()
                        .filter(one ->
                                one.status() == ClassStatus.ANNOUNCED
                                        || one.status() == ClassStatus.FINISHED)
                        .toList();
        List<Part> parts =
                parts(found).stream()
                        .filter(part -> filter.group() == null || part.group() == filter.group())
                        .toList();
        return sum(found, parts);
    }

    /**
     * The figures of one class, whatever its state.
     *
     * @throws AccessDeniedException when its people are not this person's to see
     */
    public FigureSum of(ClassId id) {
        TrainingClass one =
                classes.find(id)
                        .filter(scope::maySeePeople)
                        .orElseThrow(() -> new AccessDeniedException("no such class"));
        return sum(List.of(one), parts(List.of(one)));
    }

    /** Asked for all classes at once: as many statements for thousands of them as for one. */
    private List<Part> parts(List<TrainingClass> found) {
        Map<ClassId, TrainingClass> classesById = new HashMap<>();
        found.forEach(one -> classesById.put(one.id(), one));
        List<ClassId> ids = found.stream().map(TrainingClass::id).toList();
        List<Trainee> people = trainees.of(ids, ALL_STATES);
        Map<Trainee, String> who = keys.of(people);
        Set<TraineeId> certified = holders.of(ids);
        Map<TraineeId, Attended> attended = attendance.of(ids);
        Map<TraineeId, Score> scored = scores.of(ids);
        return people.stream()
                .map(trainee ->
                        new Part(
                                Objects.requireNonNull(classesById.get(trainee.classId())),
                                Objects.requireNonNull(who.get(trainee)),
                                trainee.unit(),
                                trainee.sex(),
                                trainee.audience(),
                                trainee.origin() == TraineeOrigin.INVITATION
                                        || trainee.state() == TraineeState.INVITED,
                                trainee.state() == TraineeState.ENROLLED,
                                attended.get(trainee.id()),
                                scored.get(trainee.id()),
                                certified.contains(trainee.id())))
                .toList();
    }

    private FigureSum sum(List<TrainingClass> found, List<Part> parts) {
        Map<ClassId, List<Part>> ofClass =
                parts.stream().collect(Collectors.groupingBy(part -> part.of().id()));
        List<Line<TrainingClass>> byClass =
                found.stream()
                        .map(one ->
                                new Line<>(
                                        one, Part.count(ofClass.getOrDefault(one.id(), List.of()))))
                        .toList();
        return new FigureSum(
                Part.count(parts),
                byClass,
                lines(
                        parts,
                        part -> part.of().title(),
                        Comparator.comparing(
                                title -> title.vietnamese(), VietnameseOrder.INSTANCE)),
                lines(parts, part -> Optional.ofNullable(part.sex()), emptyLast()),
                lines(parts, part -> Optional.ofNullable(part.group()), emptyLast()),
                byUnit(parts));
    }

    private List<Line<UnitId>> byUnit(List<Part> parts) {
        Set<UnitId> provinces =
                parts.stream()
                        .map(part -> above(part.unit(), PROVINCE))
                        .collect(Collectors.toSet());
        int level = provinces.size() > 1 ? PROVINCE : COMMUNE;
        return lines(
                parts,
                part -> above(part.unit(), level),
                Comparator.comparing(
                        unit -> places.find(unit).map(Place::shortName).orElse(""),
                        VietnameseOrder.INSTANCE));
    }

    /** The unit above at this depth of the tree, or the unit itself where it stands higher. */
    private UnitId above(UnitId unit, int depth) {
        String path = places.find(unit).map(Place::path).orElse("/" + unit + "/");
        List<String> ids = Arrays.stream(path.split("/", -1)).filter(id -> !id.isEmpty()).toList();
        return UnitId.parse(ids.get(Math.min(depth, ids.size()) - 1));
    }

    private static <T> List<Line<T>> lines(
            List<Part> parts, Function<Part, T> key, Comparator<T> order) {
        return parts.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> new Line<>(entry.getKey(), Part.count(entry.getValue())))
                .toList();
    }

    private static <E extends Comparable<E>> Comparator<Optional<E>> emptyLast() {
        return (left, right) ->
                left.isEmpty() || right.isEmpty()
                        ? Boolean.compare(left.isEmpty(), right.isEmpty())
                        : left.orElseThrow().compareTo(right.orElseThrow());
    }
}
