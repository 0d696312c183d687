package vn.lantoa.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.shared.UnitId;

/** Reads and checks what became of the units of the list before. */
final class SuccessorReader {

    /** A former unit went into a new one, wholly or in part. */
    record Link(UnitId former, UnitId successor, boolean part) {}

    private final PlaceList.Before before;
    private final Map<UnitId, String> formerUnits;
    private final Map<UnitId, PlaceListReader.Unit> units = new HashMap<>();

    /**
     * @param formerUnits names of the provinces and communes of the list before, and of those of
     *     its districts that the file may name
     */
    SuccessorReader(
            PlaceList.Before before,
            Map<UnitId, String> formerUnits,
            List<PlaceListReader.Unit> units) {
        this.before = before;
        this.formerUnits = formerUnits;
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    List<Link> links(String vintage) {
        Table table =
                Table.read(
                        before.successors(),
                        Set.of(
                                "old_code",
                                "old_name",
                                "old_level",
                                "new_code",
                                "new_name",
                                "new_level",
                                "relation",
                                "old_units_merged_into_new"),
                        Set.of());
        if (table.rows().size() != before.expected()) {
            throw new BadFile(
                    table.file(),
                    0,
                    "has "
                            + table.rows().size()
                            + " links where "
                            + before.expected()
                            + " are expected");
        }
        List<Link> links = new ArrayList<>();
        Map<UnitId, List<Table.Row>> byFormer = new LinkedHashMap<>();
        Map<UnitId, Integer> bySuccessor = new HashMap<>();
        Set<Link> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Link link = link(vintage, row);
            if (!seen.add(new Link(link.former(), link.successor(), false))) {
                throw row.bad("this pair of codes stands above already");
            }
            links.add(link);
            byFormer.computeIfAbsent(link.former(), former -> new ArrayList<>()).add(row);
            bySuccessor.merge(link.successor(), 1, Integer::sum);
        }
        byFormer.values().forEach(SuccessorReader::checkRelation);
        table.rows().forEach(row -> checkMerged(vintage, row, bySuccessor));
        checkComplete(table, byFormer.keySet(), bySuccessor.keySet());
        return links;
    }

    private Link link(String vintage, Table.Row row) {
        UnitId former = id(before.vintage(), row, "old_code");
        UnitId successor = id(vintage, row, "new_code");
        if (!row.filled("old_name").equals(formerUnits.get(former))) {
            throw row.bad("old_code and old_name are not those of a unit of the list before");
        }
        PlaceListReader.Unit unit = units.get(successor);
        if (unit == null || !unit.name().equals(row.filled("new_name"))) {
            throw row.bad("new_code and new_name are not those of a unit of the new list");
        }
        return switch (row.filled("relation")) {
            case "whole" -> new Link(former, successor, false);
            case "part" -> new Link(former, successor, true);
            default -> throw row.bad("relation is neither whole nor part");
        };
    }

    private static UnitId id(String vintage, Table.Row row, String column) {
        try {
            return new UnitId(vintage, row.filled(column));
        } catch (IllegalArgumentException e) {
            throw row.bad(column + " is not a code");
        }
    }

    /** A unit went whole into one other, or in parts into two at least. */
    private static void checkRelation(List<Table.Row> ofOneUnit) {
        String right = ofOneUnit.size() == 1 ? "whole" : "part";
        for (Table.Row row : ofOneUnit) {
            if (!row.text("relation").equals(right)) {
                throw row.bad(
                        "relation must be "
                                + right
                                + ": the old unit has "
                                + ofOneUnit.size()
                                + " lines");
            }
        }
    }

    private static void checkMerged(
            String vintage, Table.Row row, Map<UnitId, Integer> bySuccessor) {
        Integer merged = bySuccessor.get(id(vintage, row, "new_code"));
        if (merged == null || merged != row.number("old_units_merged_into_new")) {
            throw row.bad("old_units_merged_into_new is not the number of lines of the new unit");
        }
    }

    private void checkComplete(Table table, Set<UnitId> former, Set<UnitId> successors) {
        for (UnitId unit : units.keySet()) {
            if (!successors.contains(unit)) {
                throw new BadFile(table.file(), 0, "new unit " + unit + " comes from nowhere");
            }
        }
        for (UnitId unit : formerUnits.keySet()) {
            // districts live on in their communes; the file names only those that had none
            if (unit.code().length() != 3 && !former.contains(unit)) {
                throw new BadFile(table.file(), 0, "old unit " + unit + " goes nowhere");
            }
        }
    }
}
