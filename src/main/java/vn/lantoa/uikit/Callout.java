package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A box that warns or informs, and names the letter or decree that its rule comes from. */
public final class Callout extends Div {

    private final Div body = new Div();

    /** A box with translated text. */
    public Callout(Tone tone, String text) {
        addClassNames("lt-callout", tone.styleClass());
        getElement().setAttribute("role", "note");
        body.addClassName("lt-callout-body");
        Paragraph paragraph = new Paragraph(text);
        body.add(paragraph);
        add(symbol(tone).icon(), body);
    }

    /** Adds where the rule comes from, such as "Công văn 917/LĐTBXH-BĐG ngày 14/3/2017". */
    public Callout source(String source) {
        Paragraph line = new Paragraph(getTranslation("uikit.source", source));
        line.addClassName("lt-callout-source");
        body.add(line);
        return this;
    }

    /** Adds what can be done about it. */
    public Callout actions(Component... actions) {
        Div row = new Div(actions);
        row.addClassName("lt-actions");
        body.add(row);
        return this;
    }

    private static Symbol symbol(Tone tone) {
        return switch (tone) {
            case WARNING, DANGER -> Symbol.WARNING;
            case SUCCESS -> Symbol.CHECK;
            case INFO, NEUTRAL, ACCENT -> Symbol.INFO;
        };
    }
}
