package vn.lantoa.training.papers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/** Those with a seat in a class as paper names them: by unit, in it by Vietnamese given name. */
@Component
class PrintedRoster {

    private static final Comparator<Trainee> BY_GIVEN_NAME =
            Comparator.comparing(
                            (Trainee one) -> one.name().substring(one.name().lastIndexOf(' ') + 1),
                            VietnameseOrder.INSTANCE)
                    .thenComparing(Trainee::name, VietnameseOrder.INSTANCE)
                    .thenComparing(one -> one.id().toString());

    private final Classes classes;
    private final ClassScope scope;
    private final Trainees trainees;
    private final Places places;

    PrintedRoster(Classes classes, ClassScope scope, Trainees trainees, Places places) {
        this.classes = classes;
        this.scope = scope;
        this.trainees = trainees;
        this.places = places;
    }

    /**
     * The class.
     *
     * @throws AccessDeniedException when the signed-in person may not see who takes part in it
     */
    TrainingClass require(ClassId id) {
        return classes.find(id)
                .filter(scope::maySeePeople)
                .orElseThrow(() -> new AccessDeniedException("no such class"));
    }

    /** Names of units with those who come from there, both in Vietnamese order. */
    Map<String, List<Trainee>> byUnit(ClassId id) {
        Map<String, List<Trainee>> all = new LinkedHashMap<>();
        trainees.of(id, Set.of(TraineeState.ENROLLED)).stream()
                .filter(one -> !one.name().isBlank())
                .sorted(
                        Comparator.comparing(
                                        (Trainee one) -> name(one.unit()), VietnameseOrder.INSTANCE)
                                .thenComparing(BY_GIVEN_NAME))
                .forEach(one ->
                        all.computeIfAbsent(name(one.unit()), unit -> new java.util.ArrayList<>())
                                .add(one));
        return all;
    }

    String name(UnitId unit) {
        return places.fullName(unit);
    }
}
