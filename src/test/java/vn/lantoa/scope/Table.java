package vn.lantoa.scope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.shared.Role;

/**
 * What is expected, as it is read: a line for each subject, a column for each role and one for
 * nobody; in each cell a letter for own unit, child, sibling and parent: {@code y} reaches it,
 * {@code -} does not.
 */
final class Table {

    /** One subject's expectations; {@code nobody} for a person who is not signed in. */
    record Line(String subject, Map<Role, String> expected, String nobody) {

        /** What the table names, without the words after the colon that tell its variants apart. */
        String discovered() {
            return subject.contains(" : ") ? subject.substring(0, subject.indexOf(" : ")) : subject;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Reads the text; roles stand in the order of the first line. */
    Table(String text) {
        List<String> rows = text.lines().filter(row -> !row.isBlank()).toList();
        List<Role> roles = new ArrayList<>();
        String[] head = rows.get(0).split("\\|", -1);
        for (int i = 1; i < head.length - 1; i++) {
            roles.add(Role.valueOf(head[i].strip()));
        }
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\\|", -1);
            Map<Role, String> expected = new EnumMap<>(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                expected.put(roles.get(i), cells[i + 1].strip());
            }
            lines.add(new Line(cells[0].strip(), expected, cells[cells.length - 1].strip()));
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What exists but is not in the table, and what is in the table but does not exist. */
    Set<String> differences(Set<String> discovered) {
        Set<String> named = new TreeSet<>();
        lines.forEach(line -> named.add(line.discovered()));
        Set<String> all = new TreeSet<>();
        discovered.stream()
                .filter(one -> !named.contains(one))
                .forEach(one -> all.add("not in the table: " + one));
        named.stream()
                .filter(one -> !discovered.contains(one))
                .forEach(one -> all.add("does not exist: " + one));
        return all;
    }
}
