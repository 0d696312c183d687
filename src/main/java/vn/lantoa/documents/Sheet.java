package vn.lantoa.documents;

import java.io.Serializable;
import java.util.List;

/**
 * A table for {@link Workbooks}: a name, columns, rows.
 *
 * @param name as the person reads it on the sheet's tab; what a spreadsheet does not allow there is
 *     left out when it is written
 * @param rows below the columns' titles; a row may be shorter than the columns, never longer
 */
public record Sheet(String name, List<Column> columns, List<List<Cell>> rows)
        implements Serializable {

    /**
     * A column.
     *
     * @param title what stands above it
     * @param width in digits of the standard font, 1 to 120
     */
    public record Column(String title, int width) implements Serializable {

        private static final int WIDEST = 120;

        public Column {
            if (width < 1 || width > WIDEST) {
                throw new IllegalArgumentException("a column is 1 to " + WIDEST + " digits wide");
            }
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int most = columns.size();
        if (rows.stream().anyMatch(row -> row.size() > most)) {
            throw new IllegalArgumentException("a row is longer than the columns");
        }
    }
}
