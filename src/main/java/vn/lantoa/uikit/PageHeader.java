package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: its one {@code h1}, what can be done here, and a line of introduction. */
public final class PageHeader extends Div {

    private final H1 heading = new H1();
    private final Div actions = new Div();

    /** A header with a translated title; actions stand beside it, on phones below it. */
    public PageHeader(String title, Component... actions) {
        addClassName("lt-page-header");
        heading.setText(title);
        // The layout moves the focus here after navigation, so that a screen reader says where.
        heading.getElement().setAttribute("tabindex", "-1");
        this.actions.addClassName("lt-page-actions");
        this.actions.add(actions);
        add(heading, this.actions);
    }

    /** Adds one line below the title. */
    public PageHeader intro(String text) {
        Paragraph intro = new Paragraph(text);
        intro.addClassName("lt-page-intro");
        add(intro);
        return this;
    }

    /** Adds something small above the title, such as a link back or a badge. */
    public PageHeader above(Component component) {
        // a row of its own, in which a link is no wider than its words
        Div above = new Div(component);
        above.addClassName("lt-page-above");
        addComponentAsFirst(above);
        return this;
    }

    /** Changes the title. */
    public void setHeading(String title) {
        heading.setText(title);
    }

    /** Puts other actions in the place of the present ones. */
    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
