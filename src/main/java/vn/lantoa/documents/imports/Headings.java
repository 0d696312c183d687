package vn.lantoa.documents.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.shared.SearchKey;

/**
 * Finds the line of titles in a person's own list and which title means which column. Lists often
 * begin with the office's name and a heading, and their titles often stand in two lines with merged
 * cells: a title that is missing in the lower line is taken from the line above.
 */
public final class Headings {

    private static final int LINES_TO_LOOK_AT = 15;
    private static final int SHORTEST_PART = 4;

    private final Map<String, Set<String>> namesByColumn;
    private final Map<String, String> remembered;

    /**
     * For the columns of a kind.
     *
     * @param titles translates a title's key
     * @param remembered which title (without accents) meant which column before; an empty column:
     *     none
     */
    public Headings(
            List<ImportColumn> columns,
            Function<String, String> titles,
            Map<String, String> remembered) {
        this.namesByColumn = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            namesByColumn.put(
                    column.key(),
                    Stream.concat(
                                    Stream.of(titles.apply(column.titleKey())),
                                    column.synonyms().stream())
                            .map(SearchKey::of)
                            .collect(Collectors.toSet()));
        }
        this.remembered = Map.copyOf(remembered);
    }

    /** Where the titles stand, as an index into the rows; the first row when none looks like it. */
    public int line(Table table) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(LINES_TO_LOOK_AT, table.rows().size()); i++) {
            List<String> own = texts(table.rows().get(i));
            // a line of titles has some itself, however many stand above it
            int found = known(own) == 0 ? 0 : known(titles(table, i));
            if (found > most) {
                best = i;
                most = found;
            }
        }
        return best;
    }

    /** The titles of all columns when they stand in this row, empty where there is none. */
    public static List<String> titles(Table table, int line) {
        List<String> titles = new ArrayList<>();
        Table.Row row = table.rows().get(line);
        for (int i = 0; i < table.width(); i++) {
            String own = text(row.cell(i));
            boolean above = line > 0 && own.isEmpty();
            titles.add(above ? text(table.rows().get(line - 1).cell(i)) : own);
        }
        return titles;
    }

    /** The place of each column that was found, counted from 0. */
    public Map<String, Integer> guess(List<String> titles) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> keys = titles.stream().map(SearchKey::of).toList();
        for (Meaning meaning : List.<Meaning>of(this::remembered, this::exactly, this::partly)) {
            for (int i = 0; i < keys.size(); i++) {
                int place = i;
                if (!keys.get(i).isEmpty() && !places.containsValue(i)) {
                    meaning.of(keys.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
                }
            }
        }
        return places;
    }

    /** What a title means, if anything. */
    @FunctionalInterface
    private interface Meaning {
        Optional<String> of(String title);
    }

    private int known(List<String> titles) {
        return guess(titles).size();
    }

    private Optional<String> remembered(String title) {
        return Optional.ofNullable(remembered.get(title)).filter(namesByColumn::containsKey);
    }

    private Optional<String> exactly(String title) {
        return longest(title, name -> name.equals(title));
    }

    /** A title that contains a column's name as words: "Số điện thoại liên hệ". */
    private Optional<String> partly(String title) {
        String words = " " + title + " ";
        return longest(
                title, name -> name.length() >= SHORTEST_PART && words.contains(" " + name + " "));
    }

    /**
     * The column whose fitting name is longest; none when two columns are as good as each other.
     */
    private Optional<String> longest(String title, Predicate<String> fits) {
        if ("".equals(remembered.get(title))) {
            return Optional.empty();
        }
        int most = 0;
        Optional<String> best = Optional.empty();
        for (Map.Entry<String, Set<String>> column : namesByColumn.entrySet()) {
            int length =
                    column.getValue().stream()
                            .filter(fits)
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
            if (length > most) {
                most = length;
                best = Optional.of(column.getKey());
            } else if (length == most && length > 0) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static List<String> texts(Table.Row row) {
        return row.cells().stream().map(Headings::text).toList();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text(String words) ? words.strip().replaceAll("\\s+", " ") : "";
    }
}
