package vn.lantoa.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Listens to the XML of one sheet and gathers its cells row by row. A merged area has its value in
 * its first cell, the others are empty, as the file says.
 */
final class SheetRows extends DefaultHandler {

    private final CellValues values;
    private final RowCollector collector;
    private final StringBuilder text = new StringBuilder();
    private List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private boolean inValue;
    private boolean inPhonetic;

    SheetRows(CellValues values, RowCollector collector) {
        this.values = values;
        this.collector = collector;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes at) {
        switch (name) {
            case "row" -> startRow(at.getValue("r"));
            case "c" -> startCell(at);
            case "v" -> inValue = true;
            case "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inValue) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> collector.add(rowNumber, row);
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
    }

    private void startRow(@Nullable String number) {
        // a row may leave out its number: it is the next one then
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        row = new ArrayList<>();
        column = -1;
    }

    private void startCell(Attributes at) {
        String reference = at.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = at.getValue("t");
        style = at.getValue("s");
        text.setLength(0);
    }

    private void endCell() {
        if (column < 0 || column >= TableReader.MOST_COLUMNS || text.isEmpty()) {
            return;
        }
        Cell cell = values.read(type, style, text.toString());
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
        }
        row.set(column, cell);
    }
}
