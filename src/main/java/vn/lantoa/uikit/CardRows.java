package vn.lantoa.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.PackedText;

/**
 * A long list of cards that are only read: drawn in the browser from the words of each. The server
 * keeps one packed text of them for an open view; a component for each part of each card, as {@link
 * CardList} has them, weighs some fifty times as much.
 */
@Tag("lt-card-rows")
@Uses(Button.class)
@Uses(Checkbox.class)
@JsModule("./desk/card-rows.ts")
public final class CardRows extends Component {

    /** Not a property of the server's, which Flow would keep as it is and send whole each time. */
    private static final String TAKE = "this.rows = (this.rows ?? []).concat(JSON.parse($0))";

    private static final String PRESS = "row-press";
    private static final String DETAIL = "event.detail";
    private static final String CHOICE = "row-choice";
    private static final String ROW = "event.detail.row";
    private static final String CHOSEN = "event.detail.chosen";

    private final List<PackedText> pages = new ArrayList<>();
    private int size;

    /** Adds cards at the end. */
    public void append(Collection<CardRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String more =
                rows.stream()
                        .map(CardRow::written)
                        .map(JsonMapper.shared()::writeValueAsString)
                        .collect(Collectors.joining(",", "[", "]"));
        pages.add(PackedText.of(more));
        if (isAttached()) {
            getElement().executeJs(TAKE, more);
        }
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

    /**
     * Tells the place, from 0, of each card whose box is ticked or cleared. The browser says it:
     * the card at that place need not have a box.
     */
    public void onChoice(SerializableBiConsumer<Integer, Boolean> chosen) {
        getElement()
                .addEventListener(
                        CHOICE,
                        event -> {
                            int row = event.getEventData().path(ROW).asInt(-1);
                            if (row >= 0 && row < size) {
                                chosen.accept(row, event.getEventData().path(CHOSEN).asBoolean());
                            }
                        })
                .addEventData(ROW)
                .addEventData(CHOSEN);
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
        return rows().map(CardRows::text).toList();
    }

    /** The addresses of the cards, in their order; those that are no links are left out. */
    public List<String> links() {
        return rows().filter(row -> row.has("link"))
                .map(row -> row.path("link").asString())
                .toList();
    }

    /** The addresses of the links beside the cards, such as numbers to call, in their order. */
    public List<String> actions() {
        return rows().filter(row -> row.has("action"))
                .map(row -> row.path("action").path(0).asString())
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.rows = []");
        pages.forEach(page -> getElement().executeJs(TAKE, page.text()));
    }

    private Stream<JsonNode> rows() {
        return pages.stream()
                .flatMap(page -> JsonMapper.shared().readTree(page.text()).valueStream());
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
        if (row.has("choice")) {
            text.append(" · ").append(row.path("choice").path(0).asString());
        }
        return text.toString();
    }
}
