package vn.lantoa.geography;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import vn.lantoa.shared.UnitId;

/** Reads and checks the units of a list; throws {@link BadFile} at the first fault. */
final class PlaceListReader {

    private static final Map<PlaceLevel, String> CODES =
            Map.of(
                    PlaceLevel.PROVINCE, "[0-9]{2}",
                    PlaceLevel.DISTRICT, "[0-9]{3}",
                    PlaceLevel.COMMUNE, "[0-9]{5}");

    /** A unit of a file, with its way down from the root. */
    record Unit(
            UnitId id,
            UnitType type,
            String name,
            String shortName,
            UnitId parent,
            String path,
            @Nullable LocalDate validFrom) {}

    /** A name that a unit had until a day. */
    record FormerName(
            UnitId id, String name, String shortName, LocalDate until, String instrument) {}

    private PlaceListReader() {}

    /** The units of the list, each after its parent. */
    static List<Unit> units(PlaceList list) {
        Table table =
                Table.read(
                        list.units(),
                        Set.of("code", "name", "name_short", "level", "unit_type", "parent_code"),
                        Set.of("name_en", "search_key", "valid_from"));
        Map<String, Table.Row> byCode = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Table.Row earlier = byCode.putIfAbsent(row.filled("code"), row);
            if (earlier != null) {
                throw row.bad(
                        "code " + row.text("code") + " stands in line " + earlier.line() + " too");
            }
        }
        Map<String, Unit> units = new HashMap<>();
        List<Table.Row> parentsFirst = new ArrayList<>(table.rows());
        parentsFirst.sort(Comparator.comparing(row -> type(row).level()));
        for (Table.Row row : parentsFirst) {
            units.put(row.text("code"), unit(list.vintage(), row, byCode, units));
        }
        count(table, list.expected(), units);
        return parentsFirst.stream().map(row -> known(units, row.text("code"))).toList();
    }

    /** Renamings of units of the list after it took effect. */
    static List<FormerName> formerNames(String vintage, Resource changes, List<Unit> units) {
        Map<String, Unit> byCode = new HashMap<>();
        units.forEach(unit -> byCode.put(unit.id().code(), unit));
        Table table =
                Table.read(
                        changes,
                        Set.of(
                                "code",
                                "level",
                                "name_on_2025_07_01",
                                "name_now",
                                "unit_type_on_2025_07_01",
                                "unit_type_now",
                                "effective_from",
                                "instrument"),
                        Set.of());
        List<FormerName> names = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Unit unit = byCode.get(row.filled("code"));
            if (unit == null || !unit.name().equals(row.filled("name_now"))) {
                throw row.bad("code and name_now are not those of a unit of the list");
            }
            String former = row.filled("name_on_2025_07_01");
            UnitType formerType = type(row, "unit_type_on_2025_07_01");
            names.add(
                    new FormerName(
                            new UnitId(vintage, unit.id().code()),
                            former,
                            formerType.shortName(former),
                            day(row, row.filled("effective_from")),
                            row.filled("instrument")));
        }
        return names;
    }

    private static Unit unit(
            String vintage, Table.Row row, Map<String, Table.Row> byCode, Map<String, Unit> read) {
        UnitType type = type(row);
        String code = row.filled("code");
        if (!code.matches(CODES.getOrDefault(type.level(), ""))) {
            throw row.bad("code " + code + " is not one of a " + type.level());
        }
        if (!row.filled("name").equals(type.fullName(row.filled("name_short")))) {
            throw row.bad("name is not the kind of unit followed by name_short");
        }
        UnitId id = new UnitId(vintage, code);
        UnitId parent = parent(vintage, row, type.level(), byCode);
        String above =
                parent.equals(UnitId.MINISTRY)
                        ? "/" + UnitId.MINISTRY + "/"
                        : known(read, parent.code()).path();
        String since = row.text("valid_from");
        return new Unit(
                id,
                type,
                row.text("name"),
                row.text("name_short"),
                parent,
                above + id + "/",
                since.isEmpty() ? null : day(row, since));
    }

    private static UnitId parent(
            String vintage, Table.Row row, PlaceLevel level, Map<String, Table.Row> byCode) {
        String code = row.text("parent_code");
        if (level == PlaceLevel.PROVINCE) {
            if (!code.isEmpty()) {
                throw row.bad("a province has no parent_code");
            }
            return UnitId.MINISTRY;
        }
        Table.Row parent = byCode.get(row.filled("parent_code"));
        if (parent == null) {
            throw row.bad("parent_code " + code + " is no unit of this file");
        }
        if (type(parent).level().compareTo(level) >= 0) {
            throw row.bad("parent_code " + code + " is not a unit of a higher level");
        }
        return new UnitId(vintage, code);
    }

    private static UnitType type(Table.Row row) {
        UnitType type = type(row, "unit_type");
        if (!type.level().name().equalsIgnoreCase(row.filled("level"))) {
            throw row.bad("level " + row.text("level") + " does not fit unit_type " + type.code());
        }
        return type;
    }

    private static UnitType type(Table.Row row, String column) {
        return UnitType.of(row.filled(column))
                .orElseThrow(() -> row.bad(column + " " + row.text(column) + " is not known"));
    }

    private static LocalDate day(Table.Row row, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw row.bad("not a date (yyyy-mm-dd): " + text);
        }
    }

    private static void count(
            Table table, Map<PlaceLevel, Integer> expected, Map<String, Unit> units) {
        Map<PlaceLevel, Integer> found = new EnumMap<>(PlaceLevel.class);
        units.values().forEach(unit -> found.merge(unit.type().level(), 1, Integer::sum));
        if (!found.equals(expected)) {
            throw new BadFile(
                    table.file(),
                    0,
                    "has " + found + " units where " + new EnumMap<>(expected) + " are expected");
        }
    }

    private static Unit known(Map<String, Unit> units, String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalStateException("unit " + code + " was read before its parent");
        }
        return unit;
    }
}
