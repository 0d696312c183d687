package vn.lantoa.uikit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card of {@link CardRows}: a title (often a link), a state, lines of facts, a link beside; only
 * words. It says the same as a {@link ListCard} at a small part of its weight.
 */
public final class CardRow {

    private final String title;
    private final @Nullable String link;
    private final List<List<String>> lines = new ArrayList<>();
    private @Nullable List<String> badge;
    private @Nullable List<String> action;
    private @Nullable List<String> press;
    private @Nullable List<Object> choice;

    private CardRow(String title, @Nullable String link) {
        this.title = title;
        this.link = link;
    }

    /** A card that is a link as a whole; the address is a route within the product. */
    public static CardRow of(String title, String link) {
        return new CardRow(title, link);
    }

    /** A card with a plain title. */
    public static CardRow of(String title) {
        return new CardRow(title, null);
    }

    /** Adds the state beside the title. */
    public CardRow badge(StateBadge state) {
        badge = state.parts();
        return this;
    }

    /** Adds a line with an icon. */
    public CardRow line(Symbol symbol, String text) {
        lines.add(List.of(symbol.styleClass(), text));
        return this;
    }

    /** Adds a line with an icon when there is text for it. */
    public CardRow line(Symbol symbol, Optional<String> text) {
        text.filter(words -> !words.isBlank()).ifPresent(words -> line(symbol, words));
        return this;
    }

    /**
     * Adds a link beside the card's own, such as a number to call.
     *
     * @param name what a screen reader says, which tells the card too
     */
    public CardRow action(String address, String words, String name) {
        action = List.of(address, words, name);
        return this;
    }

    /**
     * Adds a button; who presses it is told to {@link CardRows#onPress}.
     *
     * @param name what a screen reader says, which tells the card too
     */
    public CardRow button(String words, String name) {
        press = List.of(words, name);
        return this;
    }

    /**
     * Adds a box to tick; who ticks it is told to {@link CardRows#onChoice}.
     *
     * @param name what a screen reader says, which tells the card too
     */
    public CardRow choice(String words, String name, boolean chosen) {
        choice = List.of(words, name, chosen);
        return this;
    }

    /** As {@code frontend/desk/card-rows.ts} reads it. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("title", title);
        put(written, "link", link);
        put(written, "badge", badge);
        written.put("lines", lines);
        put(written, "action", action);
        put(written, "press", press);
        put(written, "choice", choice);
        return written;
    }

    private static void put(Map<String, Object> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, value);
        }
    }
}
