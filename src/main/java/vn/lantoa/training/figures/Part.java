package vn.lantoa.training.figures;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.Attended;
import vn.lantoa.training.tests.Score;

/**
 * Somebody's part in a class, as figures see it.
 *
 * @param who tells one person from another, see {@link PeopleKeys}
 * @param attended null for those who have neither a seat nor a mark
 */
record Part(
        TrainingClass of,
        String who,
        UnitId unit,
        @Nullable Sex sex,
        @Nullable TargetGroup group,
        boolean invited,
        boolean enrolled,
        @Nullable Attended attended,
        @Nullable Score score,
        boolean certified) {

    boolean participated() {
        return attended != null && attended.attended() > 0;
    }

    int gain() {
        Score taken = score;
        if (taken == null) {
            return 0;
        }
        Integer before = taken.before();
        Integer after = taken.after();
        return before == null || after == null ? 0 : after - before;
    }

    boolean testedTwice() {
        return score != null && score.before() != null && score.after() != null;
    }

    static Counts count(Collection<Part> parts) {
        return new Counts(
                (int) parts.stream().filter(Part::invited).count(),
                (int) parts.stream().filter(Part::enrolled).count(),
                (int) parts.stream().filter(Part::participated).count(),
                parts.stream()
                        .filter(Part::participated)
                        .map(Part::who)
                        .collect(Collectors.toSet())
                        .size(),
                of(parts, Sex.FEMALE),
                of(parts, Sex.MALE),
                parts.stream().mapToLong(one -> sessions(one.attended, false)).sum(),
                parts.stream().mapToLong(one -> sessions(one.attended, true)).sum(),
                (int) parts.stream().filter(Part::testedTwice).count(),
                parts.stream().mapToLong(Part::gain).sum(),
                (int) parts.stream().filter(Part::certified).count());
    }

    private static int of(Collection<Part> parts, Sex sex) {
        return (int)
                parts.stream().filter(Part::participated).filter(one -> one.sex == sex).count();
    }

    private static int sessions(@Nullable Attended attended, boolean held) {
        if (attended == null) {
            return 0;
        }
        return held ? attended.held() : attended.attended();
    }
}
