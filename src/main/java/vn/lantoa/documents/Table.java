package vn.lantoa.documents;

import java.io.Serializable;
import java.util.List;

/**
 * A sheet as it was read.
 *
 * @param name of its tab; empty for CSV
 * @param rows only those in which something stands
 */
public record Table(String name, List<Row> rows) implements Serializable {

    /** Keeps its own copy of the rows. */
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet counts it, from 1
     * @param cells from the first column on, without empty ones at the end
     */
    public record Row(int number, List<Cell> cells) implements Serializable {

        /** Keeps its own copy of the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, counted from 0; empty beyond the last one. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
