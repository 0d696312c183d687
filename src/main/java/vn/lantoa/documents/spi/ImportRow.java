package vn.lantoa.documents.spi;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.documents.Cell;

/**
 * A row of the person's file with its cells under the keys of the kind's columns. Empty and "not
 * readable" differ: {@link #blank} tells them apart.
 *
 * @param number as the spreadsheet counts its rows, from 1
 * @param cells only those that hold something
 */
public record ImportRow(int number, Map<String, Cell> cells) implements Serializable {

    /** Keeps its own copy of the cells. */
    public ImportRow {
        cells = Map.copyOf(cells);
    }

    /** Whether nothing stands in the column. */
    public boolean blank(String column) {
        return text(column).isEmpty();
    }

    /**
     * What stands in the column, as words with single spaces; a number without separators, a day as
     * {@code d/M/yyyy}; empty where nothing stands.
     */
    public String text(String column) {
        return CellReading.text(cells.getOrDefault(column, Cell.EMPTY));
    }

    /** The parts of a text with commas, semicolons or line breaks between, without empty ones. */
    public List<String> parts(String column) {
        Cell cell = cells.getOrDefault(column, Cell.EMPTY);
        String text = cell instanceof Cell.Text(String words) ? words : CellReading.text(cell);
        return Stream.of(text.split("[,;\\n]", -1))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * A day: a date of the spreadsheet, or text as {@code 5/11/2026}, {@code 05-11-2026}, {@code
     * 5.11.2026} (day first, as Vietnam writes) or {@code 2026-11-05}; a time may stand beside it.
     */
    public Optional<LocalDate> date(String column) {
        return CellReading.date(cells.getOrDefault(column, Cell.EMPTY));
    }

    /**
     * A time of the day: of the spreadsheet, or text as {@code 8:00}, {@code 8h30}, {@code 8h}; a
     * day may stand beside it.
     */
    public Optional<LocalTime> time(String column) {
        return CellReading.time(cells.getOrDefault(column, Cell.EMPTY));
    }

    /**
     * A number: of the spreadsheet, or text the way Vietnam writes it, {@code 1.250.000} or {@code
     * 12,5}; {@code 1,250,000} is understood too, and a word behind the number is not.
     */
    public Optional<BigDecimal> number(String column) {
        return CellReading.number(cells.getOrDefault(column, Cell.EMPTY));
    }
}
