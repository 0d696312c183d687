package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two people changed one activity: what each of them changed, and what comes of choosing.
 *
 * @param before what both started from
 * @param mine what the person who came second wrote
 * @param theirs what stands now
 */
public record EditConflict(ActivityDraft before, ActivityDraft mine, ActivityDraft theirs)
        implements Serializable {

    /** Start and end belong together, and so do a place and the spot within it. */
    private static final List<List<ActivityField>> TOGETHER =
            List.of(
                    List.of(ActivityField.PLACE, ActivityField.ADDRESS),
                    List.of(ActivityField.START, ActivityField.END));

    /** Whose version is meant. */
    public enum Side {
        MINE,
        THEIRS
    }

    /** Who changed something. */
    public enum Changed {
        /** Only the person who came second; nothing speaks against it. */
        BY_ME,
        /** Only the other. */
        BY_THEM,
        /** Both, to different values: somebody has to choose. */
        BY_BOTH
    }

    /** One field with its three values, as the history keeps values. */
    public record Value(ActivityField field, String before, String mine, String theirs)
            implements Serializable {}

    /**
     * What is chosen at once.
     *
     * @param values one field, or those that belong together, in the order of the form
     */
    public record Difference(Changed changed, List<Value> values) implements Serializable {

        /** The field that names it. */
        public ActivityField field() {
            return values.getFirst().field();
        }
    }

    /** What the two versions differ in, in the order of the form. */
    public List<Difference> differences() {
        Map<ActivityField, String> old = before.values();
        Map<ActivityField, String> own = mine.values();
        Map<ActivityField, String> others = theirs.values();
        List<Difference> all = new ArrayList<>();
        for (List<ActivityField> group : groups(own.keySet())) {
            List<Value> values =
                    group.stream()
                            .map(field ->
                                    new Value(
                                            field,
                                            Objects.requireNonNull(old.get(field)),
                                            Objects.requireNonNull(own.get(field)),
                                            Objects.requireNonNull(others.get(field))))
                            .toList();
            if (values.stream().anyMatch(value -> !value.mine().equals(value.theirs()))) {
                all.add(new Difference(changed(values), values));
            }
        }
        return all;
    }

    /**
     * What comes of the choices.
     *
     * @param theirs the differences, each by its naming field, in which the other's version wins
     */
    public ActivityDraft chosen(Set<ActivityField> theirs) {
        return mine.mixed(this.theirs, field -> theirs.contains(named(field)));
    }

    private static List<List<ActivityField>> groups(Set<ActivityField> fields) {
        return fields.stream()
                .sorted()
                .filter(field -> named(field) == field)
                .map(field ->
                        TOGETHER.stream()
                                .filter(group -> group.contains(field))
                                .findFirst()
                                .orElse(List.of(field)))
                .toList();
    }

    private static ActivityField named(ActivityField field) {
        return TOGETHER.stream()
                .filter(group -> group.contains(field))
                .map(List::getFirst)
                .findFirst()
                .orElse(field);
    }

    private static Changed changed(List<Value> values) {
        if (values.stream().allMatch(value -> value.theirs().equals(value.before()))) {
            return Changed.BY_ME;
        }
        return values.stream().allMatch(value -> value.mine().equals(value.before()))
                ? Changed.BY_THEM
                : Changed.BY_BOTH;
    }
}
