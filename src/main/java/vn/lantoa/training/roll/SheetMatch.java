package vn.lantoa.training.roll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;

/** Finds whom a row of a sheet means, and what it says of them, without accents and letter case. */
final class SheetMatch {

    /**
     * What people write into the column, by what it means. A lone v is none of it: some tick who
     * came with it, and rolls write it for “vắng”, absent.
     */
    private static final Map<String, Mark> WORDS =
            Map.ofEntries(
                    Map.entry("x", Mark.PRESENT),
                    Map.entry("co", Mark.PRESENT),
                    Map.entry("co mat", Mark.PRESENT),
                    Map.entry("cm", Mark.PRESENT),
                    Map.entry("da ky", Mark.PRESENT),
                    Map.entry("present", Mark.PRESENT),
                    Map.entry("1", Mark.PRESENT),
                    Map.entry("muon", Mark.LATE),
                    Map.entry("m", Mark.LATE),
                    Map.entry("den muon", Mark.LATE),
                    Map.entry("di muon", Mark.LATE),
                    Map.entry("late", Mark.LATE),
                    Map.entry("p", Mark.EXCUSED),
                    Map.entry("phep", Mark.EXCUSED),
                    Map.entry("co phep", Mark.EXCUSED),
                    Map.entry("vang co phep", Mark.EXCUSED),
                    Map.entry("excused", Mark.EXCUSED),
                    Map.entry("k", Mark.ABSENT),
                    Map.entry("kp", Mark.ABSENT),
                    Map.entry("khong phep", Mark.ABSENT),
                    Map.entry("khong", Mark.ABSENT),
                    Map.entry("vang", Mark.ABSENT),
                    Map.entry("vang mat", Mark.ABSENT),
                    Map.entry("vang khong phep", Mark.ABSENT),
                    Map.entry("absent", Mark.ABSENT),
                    Map.entry("0", Mark.ABSENT));

    private final List<SheetLine> sheet;
    private final Places places;

    SheetMatch(List<SheetLine> sheet, Places places) {
        this.sheet = sheet;
        this.places = places;
    }

    /** Those of this name; of this unit too where one is given. */
    List<SheetLine> find(String name, String unit) {
        String sought = SearchKey.of(name);
        String place = SearchKey.of(unit);
        return sheet.stream()
                .filter(line -> SearchKey.of(line.trainee().name()).equals(sought))
                .filter(line ->
                        place.isEmpty()
                                || SearchKey.of(places.fullName(line.trainee().unit()))
                                        .contains(place))
                .toList();
    }

    /** What a cell says; empty when it is none of the words above. */
    static Optional<Mark> mark(String cell) {
        return Optional.ofNullable(WORDS.get(SearchKey.of(cell)));
    }
}
