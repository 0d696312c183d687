package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Workbooks;

/** The whole as large figures, then the tables, with the files that hold the same. */
final class FigureTables extends Div {

    private final transient List<Sheet> sheets;
    private final transient Workbooks workbooks;

    /**
     * @param sheets the first has one row: the whole
     * @param file name of the files without their ending
     */
    FigureTables(List<Sheet> sheets, Workbooks workbooks, String file) {
        this.sheets = sheets;
        this.workbooks = workbooks;
        Div files = new Div();
        files.addClassName("lt-actions");
        files.add(
                PaperLink.to(
                        getTranslation("training.figures.xlsx"),
                        file + ".xlsx",
                        Workbooks.XLSX_TYPE,
                        this::xlsx));
        files.add(
                PaperLink.to(
                        getTranslation("training.figures.csv", sheets.get(1).name()),
                        file + ".csv",
                        Workbooks.CSV_TYPE,
                        this::csv));
        Paragraph estimate = new Paragraph(getTranslation("training.figures.estimate"));
        estimate.addClassName("lt-estimate");
        add(large(sheets.getFirst()), estimate, files);
        sheets.stream()
                .skip(1)
                .filter(sheet -> !sheet.rows().isEmpty())
                .forEach(sheet -> add(new FigureTable(sheet)));
    }

    /** Every table. */
    byte[] xlsx() {
        return workbooks.xlsx(sheets);
    }

    /** The first table below the whole: CSV holds one. */
    byte[] csv() {
        return workbooks.csv(sheets.get(1));
    }

    private static DescriptionList large(Sheet whole) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("lt-figures");
        List<Cell> row = whole.rows().getFirst();
        for (int i = 0; i < row.size(); i++) {
            Div one = new Div();
            one.addClassName("lt-figure");
            one.add(
                    new Term(whole.columns().get(i).title()),
                    new Description(FigureTable.words(row.get(i))));
            figures.add(one);
        }
        return figures;
    }
}
