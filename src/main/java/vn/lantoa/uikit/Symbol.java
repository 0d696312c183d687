package vn.lantoa.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The product's own line icons, drawn in {@code frontend/styles/icons.css} (a few hundred bytes
 * each instead of an icon library). An icon never stands alone: a word goes with it.
 */
public enum Symbol {
    ARROW_LEFT,
    ARROW_RIGHT,
    BAN,
    BELL,
    BOARD,
    BOOK,
    CALENDAR,
    CAMPAIGN,
    CAP,
    CHART,
    CHECK,
    CLOCK,
    CLOSE,
    COPY,
    DOWNLOAD,
    EDIT,
    FILTER,
    GLOBE,
    HEART,
    HELP,
    HISTORY,
    HOME,
    INFO,
    KEY,
    LINK,
    LIST,
    LOCK,
    MEDAL,
    MONEY,
    MORE,
    PEOPLE,
    PERSON,
    PHONE,
    PHONE_DEVICE,
    PIN,
    PLUS,
    QR,
    REFRESH,
    SEARCH,
    SEND,
    SETTINGS,
    SIGN_OUT,
    TRASH,
    UNDO,
    WARNING;

    /** A new icon for one place on a page; screen readers pass over it. */
    public Span icon() {
        Span icon = new Span();
        icon.addClassNames("lt-icon", styleClass());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The class name that draws it, such as {@code lt-icon-phone-device}. */
    public String styleClass() {
        return "lt-icon-" + word();
    }

    /** The symbol of this name as {@code @Menu(icon = …)} writes it, such as {@code calendar}. */
    public static Optional<Symbol> named(String name) {
        return Arrays.stream(values()).filter(symbol -> symbol.word().equals(name)).findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
