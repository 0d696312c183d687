package vn.lantoa.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.imports.HeadingMemory;
import vn.lantoa.documents.imports.Headings;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Which column of the person's own list is which: guessed, shown, and theirs to change. */
class ColumnsStep extends Div {

    private final transient ImportKind<?> kind;
    private final transient HeadingMemory memory;
    private final transient List<Table> tables;
    private final transient Consumer<List<ImportRow>> onChosen;
    private final transient Headings headings;
    private final Select<Integer> sheet = new Select<>();
    private final IntegerField line = new IntegerField();
    private final Map<String, ColumnChoice> choices = new LinkedHashMap<>();
    private final Div fields = new Div();
    private final Div refusal = new Div();
    private boolean reading;

    ColumnsStep(
            ImportKind<?> kind,
            HeadingMemory memory,
            List<Table> tables,
            Consumer<List<ImportRow>> onChosen,
            Runnable onBack) {
        this.kind = kind;
        this.memory = memory;
        this.tables = tables;
        this.onChosen = onChosen;
        this.headings = new Headings(kind.columns(), this::getTranslation, memory.of(kind.key()));
        sheet.setLabel(getTranslation("documents.import.sheet"));
        sheet.setItems(IntStream.range(0, tables.size()).boxed().toList());
        sheet.setItemLabelGenerator(i -> i == null ? "" : tables.get(i).name());
        sheet.setVisible(tables.size() > 1);
        line.setLabel(getTranslation("documents.import.titleLine"));
        line.setHelperText(getTranslation("documents.import.titleLineHint"));
        line.setStepButtonsVisible(true);
        fields.addClassName("lt-form");
        refusal.getElement().setAttribute("role", "alert");
        Button check = new Button(getTranslation("documents.import.check"), Symbol.CHECK.icon());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(event -> {
            check();
            check.setEnabled(true);
        });
        Button back =
                new Button(getTranslation("documents.import.otherFile"), event -> onBack.run());
        Div actions = new Div(check, back);
        actions.addClassName("lt-actions");
        Div where = new Div(sheet, line);
        where.addClassName("lt-form");
        add(new Paragraph(getTranslation("documents.import.columnsIntro")));
        add(where, fields, refusal, actions);
        sheet.setValue(best());
        sheet.addValueChangeListener(event -> showSheet());
        line.addValueChangeListener(event -> showColumns());
        showSheet();
    }

    /** The sheet whose titles are understood best. */
    private int best() {
        int best = 0;
        int most = -1;
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            int found = headings.guess(Headings.titles(table, headings.line(table))).size();
            if (found > most) {
                best = i;
                most = found;
            }
        }
        return best;
    }

    private Table table() {
        return tables.get(Objects.requireNonNullElse(sheet.getValue(), 0));
    }

    private void showSheet() {
        reading = true;
        Table table = table();
        line.setMin(table.rows().getFirst().number());
        line.setMax(table.rows().getLast().number());
        line.setValue(table.rows().get(headings.line(table)).number());
        reading = false;
        showColumns();
    }

    private void showColumns() {
        if (reading) {
            return;
        }
        Table table = table();
        int titleLine = titleLine();
        List<String> titles = Headings.titles(table, titleLine);
        Map<String, Integer> guessed = headings.guess(titles);
        fields.removeAll();
        choices.clear();
        for (ImportColumn column : kind.columns()) {
            ColumnChoice choice = new ColumnChoice(column, titles, samples(table, titleLine));
            choice.setValue(guessed.get(column.key()));
            choices.put(column.key(), choice);
            fields.add(choice);
        }
    }

    /** The index of the row with the titles: the one of this number or the next that has any. */
    private int titleLine() {
        List<Table.Row> rows = table().rows();
        int wanted = Objects.requireNonNullElse(line.getValue(), rows.getFirst().number());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() >= wanted) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    private static List<Cell> samples(Table table, int titleLine) {
        List<Cell> samples = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int column = i;
            samples.add(
                    table.rows().stream()
                            .skip(titleLine + 1L)
                            .map(row -> row.cell(column))
                            .filter(cell -> !(cell instanceof Cell.Empty))
                            .findFirst()
                            .orElse(Cell.EMPTY));
        }
        return samples;
    }

    private void check() {
        refusal.removeAll();
        Map<String, Integer> places = new LinkedHashMap<>();
        boolean sound = true;
        for (ColumnChoice choice : choices.values()) {
            sound &= choice.check(places.values());
            choice.place().ifPresent(place -> places.put(choice.key(), place));
        }
        if (!sound) {
            return;
        }
        List<ImportRow> rows = rows(places);
        if (rows.isEmpty()) {
            refusal.add(new Callout(Tone.DANGER, getTranslation("documents.import.noRows")));
            return;
        }
        memory.keep(kind.key(), Headings.titles(table(), titleLine()), places);
        onChosen.accept(rows);
    }

    private List<ImportRow> rows(Map<String, Integer> places) {
        List<ImportRow> rows = new ArrayList<>();
        table().rows().stream()
                .skip(titleLine() + 1L)
                .forEach(row -> {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    places.forEach((column, place) -> {
                        if (!(row.cell(place) instanceof Cell.Empty)) {
                            cells.put(column, row.cell(place));
                        }
                    });
                    if (!cells.isEmpty()) {
                        rows.add(new ImportRow(row.number(), cells));
                    }
                });
        return rows;
    }
}
