package vn.lantoa.training.figures;

import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TrainingClass;

/**
 * The figures that a filter finds, as a whole and apart.
 *
 * @param byClass the earliest first
 * @param byCourse by title
 * @param bySex empty where nobody asked
 * @param byGroup empty where nobody said
 * @param byUnit of those who take part: provinces, or communes when all are of one province
 */
public record FigureSum(
        Counts all,
        List<Line<TrainingClass>> byClass,
        List<Line<LocalizedText>> byCourse,
        List<Line<Optional<Sex>>> bySex,
        List<Line<Optional<TargetGroup>>> byGroup,
        List<Line<UnitId>> byUnit) {

    /** One line of a table. */
    public record Line<T>(T of, Counts counts) {}

    public FigureSum {
        byClass = List.copyOf(byClass);
        byCourse = List.copyOf(byCourse);
        bySex = List.copyOf(bySex);
        byGroup = List.copyOf(byGroup);
        byUnit = List.copyOf(byUnit);
    }
}
