package vn.lantoa.scope;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How each line of the table is tried. */
final class Probes {

    /** Tries whether the visitor reaches the thing at the unit that lies so to the role's. */
    interface Probe {
        boolean reaches(Visitor visitor, Relation relation) throws Exception;
    }

    private final Map<String, Probe> all = new TreeMap<>();

    /** Tries this line so. */
    void on(String subject, Probe probe) {
        if (all.put(subject, probe) != null) {
            throw new IllegalStateException("tried twice: " + subject);
        }
    }

    /** Tries an endpoint without variables and without a body: whether it answers at all. */
    void onEndpoint(String subject) {
        String[] words = subject.split(" ", -1);
        on(subject, (visitor, relation) -> visitor.answers(words[1], words[2], ""));
    }

    boolean reaches(String subject, Visitor visitor, Relation relation) throws Exception {
        Probe probe = all.get(subject);
        if (probe == null) {
            throw new IllegalStateException("no area tries: " + subject);
        }
        return probe.reaches(visitor, relation);
    }

    /** What is tried but not in the table, and what is in the table but not tried. */
    Set<String> differences(Set<String> subjects) {
        Set<String> differences = new TreeSet<>();
        all.keySet().stream()
                .filter(subject -> !subjects.contains(subject))
                .forEach(subject -> differences.add("not in the table: " + subject));
        subjects.stream()
                .filter(subject -> !all.containsKey(subject))
                .forEach(subject -> differences.add("no area tries: " + subject));
        return differences;
    }
}
