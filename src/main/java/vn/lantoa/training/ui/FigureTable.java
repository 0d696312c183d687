package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Sheet;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.VietnameseDates;

/**
 * A sheet on the screen, as one piece of markup: a component for each cell of some hundred rows
 * would weigh on the server as long as the page is open. Moves sideways within itself.
 */
final class FigureTable extends Section {

    private static final String NOTHING = "–";

    private final Div frame = new Div();

    FigureTable(Sheet sheet) {
        addClassName("lt-section");
        frame.addClassName("lt-table-frame");
        // what moves sideways has to be reached with the keyboard, and then says what it is
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", sheet.name());
        frame.getElement().setProperty("innerHTML", markup(sheet));
        add(new H2(sheet.name()), frame);
    }

    /** A cell as people read it. */
    static String words(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Numeric(BigDecimal value) ->
                    NumberFormat.getInstance(VietnameseDates.FORMAT).format(value);
            case Cell.Date(var day) -> VietnamTime.date(day);
            case Cell.Time(var time) -> time.toString();
            case Cell.Empty() -> NOTHING;
        };
    }

    private static String markup(Sheet sheet) {
        StringBuilder html = new StringBuilder("<table class=\"lt-table\"><thead><tr>");
        sheet.columns()
                .forEach(column ->
                        html.append("<th scope=\"col\">")
                                .append(Html.text(column.title()))
                                .append("</th>"));
        html.append("</tr></thead><tbody>");
        sheet.rows().forEach(row -> row(row, html));
        return html.append("</tbody></table>").toString();
    }

    private static void row(List<Cell> cells, StringBuilder html) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean names = i == 0 && cells.getFirst() instanceof Cell.Text;
            boolean word = cells.get(i) instanceof Cell.Text;
            html.append(names ? "<th scope=\"row\"" : "<td")
                    .append(word ? ">" : " class=\"lt-number\">")
                    .append(Html.text(words(cells.get(i))))
                    .append(names ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }
}
