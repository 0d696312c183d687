package vn.lantoa.documents;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of all sheets of one file and stops at the limit. */
final class RowCollector {

    private int all;
    private List<Table.Row> rows = new ArrayList<>();

    /** Keeps a row when something stands in it. */
    void add(int number, List<Cell> cells) {
        int width = cells.size();
        while (width > 0 && empty(cells.get(width - 1))) {
            width--;
        }
        if (width == 0) {
            return;
        }
        if (++all > TableReader.MOST_ROWS) {
            throw new UnreadableFile(TableAnswer.Refused.TOO_MANY_ROWS);
        }
        rows.add(new Table.Row(number, cells.subList(0, width)));
    }

    /** The sheet that has just been read; the next one begins. */
    Table table(String name) {
        Table table = new Table(name, rows);
        rows = new ArrayList<>();
        return table;
    }

    private static boolean empty(Cell cell) {
        return cell instanceof Cell.Empty
                || (cell instanceof Cell.Text(String text) && text.isBlank());
    }
}
