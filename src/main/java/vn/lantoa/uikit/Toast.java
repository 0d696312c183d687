package vn.lantoa.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A short message that comes and goes: what was done, or what did not work. */
public final class Toast {

    private static final int DONE_MILLISECONDS = 5_000;
    private static final int PROBLEM_MILLISECONDS = 12_000;

    private Toast() {}

    /** Says that something was done, in translated words. */
    public static Notification done(String text) {
        return show(Tone.SUCCESS, Symbol.CHECK, text, DONE_MILLISECONDS, false);
    }

    /** Says that something did not work and what to do, in translated words; read out at once. */
    public static Notification problem(String text) {
        return show(Tone.DANGER, Symbol.WARNING, text, PROBLEM_MILLISECONDS, true);
    }

    private static Notification show(
            Tone tone, Symbol symbol, String text, int milliseconds, boolean assertive) {
        Div line = new Div(symbol.icon(), new Span(text));
        line.addClassNames("lt-toast", tone.styleClass());
        Notification notification = new Notification(line);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(assertive);
        notification.open();
        return notification;
    }
}
