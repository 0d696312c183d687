package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import vn.lantoa.uikit.Symbol;

/** Rows of fields that can be added and taken out, such as the modules of a course. */
final class RowList<R extends Component> extends Div {

    private final SerializableSupplier<R> one;
    private final Div rows = new Div();
    private final java.util.ArrayList<R> all = new java.util.ArrayList<>();

    /**
     * @param title translation key of the heading
     * @param add translation key of the button
     * @param one makes an empty row
     */
    RowList(String title, String add, SerializableSupplier<R> one) {
        this.one = one;
        addClassNames("lt-row-list", "lt-wide");
        rows.addClassName("lt-rows");
        add(
                new H2(getTranslation(title)),
                rows,
                new Button(getTranslation(add), Symbol.PLUS.icon(), event -> add()));
    }

    R add() {
        R row = one.get();
        Div line = new Div(row);
        line.addClassName("lt-row");
        line.add(
                new Button(
                        getTranslation("training.row.remove"),
                        Symbol.TRASH.icon(),
                        event -> {
                            all.remove(row);
                            rows.remove(line);
                        }));
        all.add(row);
        rows.add(line);
        return row;
    }

    List<R> rows() {
        return List.copyOf(all);
    }
}
