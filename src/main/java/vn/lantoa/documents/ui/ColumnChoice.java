package vn.lantoa.documents.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportRow;

/** The column of the person's list that stands for one of ours; the value counts from 0. */
class ColumnChoice extends Select<Integer> {

    private final ImportColumn column;
    private final transient List<Cell> samples;

    /**
     * A choice.
     *
     * @param titles of the list's columns; those without a title and without content are left out
     * @param samples the first cell with content below each title
     */
    ColumnChoice(ImportColumn column, List<String> titles, List<Cell> samples) {
        this.column = column;
        this.samples = samples;
        String title = getTranslation(column.titleKey());
        // in words: the mark of the component is an attribute that a button may not have
        setLabel(column.required() ? getTranslation("documents.import.required", title) : title);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("documents.import.notThere"));
        setItems(
                IntStream.range(0, titles.size())
                        .filter(i ->
                                !titles.get(i).isEmpty() || !(samples.get(i) instanceof Cell.Empty))
                        .boxed()
                        .toList());
        setItemLabelGenerator(place ->
                place == null
                        ? getTranslation("documents.import.notThere")
                        : CellReference.convertNumToColString(place) + " · " + titles.get(place));
        addValueChangeListener(event -> {
            setInvalid(false);
            showSample();
        });
        showSample();
    }

    String key() {
        return column.key();
    }

    Optional<Integer> place() {
        return getOptionalValue();
    }

    /** Whether the choice can stand, seeing what was chosen for others; says so when not. */
    boolean check(Collection<Integer> taken) {
        if (column.required() && isEmpty()) {
            setErrorMessage(getTranslation("documents.import.columnMissing"));
            setInvalid(true);
        } else if (place().filter(taken::contains).isPresent()) {
            setErrorMessage(getTranslation("documents.import.columnTwice"));
            setInvalid(true);
        } else {
            setInvalid(false);
        }
        return !isInvalid();
    }

    private void showSample() {
        String sample =
                place().map(place -> new ImportRow(1, java.util.Map.of("s", samples.get(place))))
                        .map(row -> row.text("s"))
                        .orElse("");
        setHelperText(
                sample.isEmpty()
                        ? ""
                        : getTranslation("documents.import.sample", shortened(sample)));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
