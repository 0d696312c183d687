package vn.lantoa.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What differs between two plans of one class, for its history. */
final class ClassChange {

    private ClassChange() {}

    static Map<String, String> between(ClassPlan before, ClassPlan after) {
        Map<String, String> all = new LinkedHashMap<>();
        note(all, "name", before.name(), after.name());
        note(all, "venue", before.venue(), after.venue());
        note(all, "first-day", before.firstDay(), after.firstDay());
        note(all, "last-day", before.lastDay(), after.lastDay());
        note(all, "capacity", before.capacity(), after.capacity());
        note(all, "enrolling", before.enrolling(), after.enrolling());
        note(all, "within", before.within(), after.within());
        note(all, "closes", before.closes(), after.closes());
        note(all, "trainers", before.trainers().size(), after.trainers().size());
        return all;
    }

    private static void note(
            Map<String, String> all,
            String name,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            all.put(name, before + " → " + after);
        }
    }
}
