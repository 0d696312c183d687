package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list would: says that there is nothing yet, and what to do about it. */
public final class EmptyState extends Div {

    /**
     * An empty state with translated words.
     *
     * @param title what is not there
     * @param hint why, or what to do next
     * @param actions the next step, if there is one
     */
    public EmptyState(Symbol symbol, String title, String hint, Component... actions) {
        addClassName("lt-empty");
        Div picture = new Div(symbol.icon());
        picture.addClassName("lt-empty-picture");
        Paragraph heading = new Paragraph(title);
        heading.addClassName("lt-empty-title");
        Paragraph text = new Paragraph(hint);
        text.addClassName("lt-empty-hint");
        add(picture, heading, text);
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("lt-actions");
            add(row);
        }
    }
}
