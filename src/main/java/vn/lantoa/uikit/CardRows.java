package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A long list of cards that are only read: drawn in the browser from the words of each. The server
 * keeps one text of them for an open view; a component for each part of each card, as {@link
 * CardList} has them, weighs some fifty times as much.
 */
@Tag("lt-card-rows")
@Uses(Button.class)
@JsModule("./desk/card-rows.ts")
public final class CardRows extends Component {

    private static final String ROWS = "rows";
    private static final String NONE = "[]";
    private static final String PRESS = "row-press";
    private static final String DETAIL = "event.detail";

    private int size;

    /** Adds cards at the end. */
    public void append(Collection<CardRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String before = getElement().getProperty(ROWS, NONE);
        String more =
                rows.stream()
                        .map(CardRow::written)
                        .map(JsonMapper.shared()::writeValueAsString)
                        .collect(Collectors.joining(","));
        String start = before.substring(0, before.length() - 1);
        getElement().setProperty(ROWS, start + (size == 0 ? "" : ",") + more + "]");
        size += rows.size();
    }

    /**
     * Tells the place, from 0, of each card whose button is pressed. The browser says it: the card
     * at that place need not have a button.
     */
    public void onPress(SerializableIntConsumer pressed) {
        getElement()
                .addEventListener(
                        PRESS,
                        event -> {
                            int row = event.getEventData().path(DETAIL).asInt(-1);
                            if (row >= 0 && row < size) {
                                pressed.accept(row);
                            }
                        })
                .addEventData(DETAIL);
    }

    /** As {@link java.util.function.IntConsumer}, kept with the session. */
    public interface SerializableIntConsumer extends Serializable {
        /** Takes the place of the card. */
        void accept(int row);
    }

    /** How many cards there are. */
    public int size() {
        return size;
    }

    /** The words of each card, from its title on: what a reader of the list reads. */
    public List<String> texts() {
        return rows().valueStream().map(CardRows::text).toList();
    }

    /** The addresses of the cards, in their order; those that are no links are left out. */
    public List<String> links() {
        return rows().valueStream()
                .filter(row -> row.has("link"))
                .map(row -> row.path("link").asString())
                .toList();
    }

    private JsonNode rows() {
        return JsonMapper.shared().readTree(getElement().getProperty(ROWS, NONE));
    }

    private static String text(JsonNode row) {
        StringBuilder text = new StringBuilder(row.path("title").asString());
        if (row.has("badge")) {
            text.append(" · ").append(row.path("badge").path(2).asString());
        }
        row.path("lines").forEach(line -> text.append(" · ").append(line.path(1).asString()));
        if (row.has("action")) {
            text.append(" · ").append(row.path("action").path(1).asString());
        }
        if (row.has("press")) {
            text.append(" · ").append(row.path("press").path(0).asString());
        }
        return text.toString();
    }
}
