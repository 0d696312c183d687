package vn.lantoa.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.servlet.http.HttpServletResponse;
import vn.lantoa.shared.ReferenceNumber;
import vn.lantoa.uikit.Symbol;

/** A page that says what went wrong in plain words, and the way back. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    /** Shows a heading and a sentence, both translated. */
    void say(String heading, String sentence) {
        title = heading;
        removeAll();
        addClassName("lt-error-page");
        Div picture = new Div(Symbol.INFO.icon());
        picture.addClassName("lt-error-picture");
        H1 headline = new H1(heading);
        headline.getElement().setAttribute("tabindex", "-1");
        Anchor home = new Anchor(".", getTranslation("shell.error.home"));
        home.addClassName("lt-button-link");
        add(picture, headline, new Paragraph(sentence), home);
    }

    /**
     * Says that there is no such page; for what a person may not see too, so that nobody learns
     * what exists.
     *
     * @return the status of the answer
     */
    int sayNotFound() {
        say(
                getTranslation("shell.error.notFound.title"),
                getTranslation("shell.error.notFound.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Adds the number under which the cause stands in the log. */
    void show(ReferenceNumber reference) {
        Span number = new Span(reference.text());
        number.addClassName("lt-reference");
        add(new Paragraph(getTranslation("shell.error.reference")), number);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
