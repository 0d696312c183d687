package vn.lantoa.documents.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;

/** The spreadsheets the import screen gives out: the template, and the rows that were faulty. */
@Component
public class ImportSheets {

    private static final int NUMBER_WIDTH = 12;
    private static final int FAULTS_WIDTH = 70;
    private static final int HINT_WIDTH = 80;

    private final Workbooks workbooks;

    ImportSheets(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** An empty list with the kind's columns, and a second sheet that says how to fill it in. */
    public byte[] template(ImportKind<?> kind, Function<Sentence, String> words) {
        Function<String, String> word = key -> words.apply(Sentence.of(key));
        Sheet list = new Sheet(word.apply("documents.import.list"), titles(kind, word), List.of());
        List<Sheet.Column> guideColumns =
                List.of(
                        new Sheet.Column(word.apply("documents.import.column"), 30),
                        new Sheet.Column(word.apply("documents.import.how"), HINT_WIDTH),
                        new Sheet.Column(word.apply("documents.import.example"), 30));
        List<List<Cell>> guide =
                kind.columns().stream()
                        .map(column ->
                                List.of(
                                        Cell.text(word.apply(column.titleKey())),
                                        Cell.text(word.apply(column.hintKey())),
                                        Cell.text(column.example())))
                        .toList();
        return workbooks.xlsx(
                List.of(
                        list,
                        new Sheet(word.apply("documents.import.guide"), guideColumns, guide)));
    }

    /** The faulty rows as they were, each with its number and what is wrong: mend and upload. */
    public byte[] faults(
            ImportKind<?> kind, List<CheckedRow> rows, Function<Sentence, String> words) {
        Function<String, String> word = key -> words.apply(Sentence.of(key));
        List<Sheet.Column> columns = new ArrayList<>(titles(kind, word));
        columns.add(new Sheet.Column(word.apply("documents.import.faults"), FAULTS_WIDTH));
        columns.add(new Sheet.Column(word.apply("documents.import.rowNumber"), NUMBER_WIDTH));
        List<List<Cell>> lines = new ArrayList<>();
        for (CheckedRow row : rows) {
            if (row.outcome() == RowCheck.Outcome.WRONG) {
                List<Cell> line = new ArrayList<>();
                for (ImportColumn column : kind.columns()) {
                    line.add(row.row().cells().getOrDefault(column.key(), Cell.EMPTY));
                }
                line.add(
                        Cell.text(
                                row.sentences().stream()
                                        .map(words)
                                        .collect(Collectors.joining("; "))));
                line.add(Cell.number(row.row().number()));
                lines.add(line);
            }
        }
        return workbooks.xlsx(
                List.of(new Sheet(word.apply("documents.import.list"), columns, lines)));
    }

    private static List<Sheet.Column> titles(ImportKind<?> kind, Function<String, String> word) {
        return kind.columns().stream()
                .map(column -> new Sheet.Column(word.apply(column.titleKey()), column.width()))
                .toList();
    }
}
