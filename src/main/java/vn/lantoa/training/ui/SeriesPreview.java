package vn.lantoa.training.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.SessionDays;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** Every session of a series with a box to leave it out, and what speaks against it. */
final class SeriesPreview extends Div {

    private record Line(Checkbox made, SessionDays.Planned planned) {}

    private final transient List<Line> lines = new ArrayList<>();
    private transient Runnable changed = () -> {};

    SeriesPreview() {
        addClassName("lt-series");
    }

    /** Runs this whenever one is chosen or left out. */
    void onChange(Runnable reaction) {
        changed = reaction;
    }

    void show(List<SessionDays.Planned> planned) {
        removeAll();
        lines.clear();
        if (planned.isEmpty()) {
            add(new Paragraph(getTranslation("training.series.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        planned.forEach(each -> list.add(line(each)));
        add(list);
    }

    /** The sessions that are to be made. */
    List<ClassSessions.Slot> chosen() {
        return lines.stream()
                .filter(line -> line.made().getValue())
                .map(line -> line.planned().slot())
                .toList();
    }

    private ListItem line(SessionDays.Planned planned) {
        ClassSessions.Slot slot = planned.slot();
        Checkbox made =
                new Checkbox(
                        VietnameseDates.day(slot.start().toLocalDate())
                                + ", "
                                + Words.hours(slot.start(), slot.end()),
                        planned.usual());
        made.setEnabled(!planned.taken());
        made.addValueChangeListener(event -> changed.run());
        lines.add(new Line(made, planned));
        ListItem item = new ListItem(made);
        planned.warnings()
                .forEach(warning -> {
                    Div why =
                            new Div(
                                    Symbol.WARNING.icon(),
                                    new Span(SessionWarnings.sentence(warning)));
                    why.addClassName("lt-series-why");
                    item.add(why);
                });
        return item;
    }
}
