package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ItemLevel;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.TemplateItem;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** The items of a template in their order, which buttons and dragging change alike. */
final class TemplateItems extends Div {

    /** A year that is no leap year, for showing days without one. */
    private static final int ANY_YEAR = 2026;

    /** What can be done with an item. */
    interface Changes {

        void edit(TemplateItem item);

        void drop(TemplateItem item);

        /** Puts it at this place, counted from 0 without it. */
        void move(TemplateItem item, int to);
    }

    private final Template template;
    private final Map<UUID, Button> up = new HashMap<>();
    private final Map<UUID, Button> down = new HashMap<>();

    /** The items, to be changed or, without changes, to be read. */
    TemplateItems(Template template, @Nullable Changes changes) {
        this.template = template;
        List<TemplateItem> items = template.items();
        CardList list = new CardList().oneColumn();
        for (int place = 0; place < items.size(); place++) {
            ListCard card = card(items.get(place));
            if (changes != null) {
                addActions(card, items.get(place), place, changes);
                addDragging(card, items.get(place), place, changes);
            }
            list.add(card);
        }
        add(list);
    }

    /** Puts the focus on the button that moved the item, or the other one at an end. */
    void focus(UUID item, boolean downwards) {
        Button wanted = (downwards ? down : up).get(item);
        Button other = (downwards ? up : down).get(item);
        if (wanted != null && wanted.isEnabled()) {
            wanted.focus();
        } else if (other != null) {
            other.focus();
        }
    }

    private ListCard card(TemplateItem item) {
        ListCard card = new ListCard(Words.text(item.title(), this));
        card.badge(
                item.level() == ItemLevel.OWNER
                        ? new StateBadge(
                                Tone.INFO, Symbol.CAMPAIGN, getTranslation(item.level().key()))
                        : new StateBadge(
                                Tone.ACCENT, Symbol.PIN, getTranslation(item.level().key())));
        card.line(Symbol.CALENDAR, day(item));
        card.line(
                Symbol.CLOCK,
                getTranslation(
                        "campaigns.item.time",
                        VietnamTime.time(item.start().atDate(LocalDate.EPOCH)),
                        item.minutes()));
        card.line(
                Symbol.LIST,
                getTranslation(item.kind().key()) + " · " + getTranslation(item.channel().key()));
        if (item.fixedDate()) {
            card.line(Symbol.LOCK, getTranslation("campaigns.preview.fixed"));
        }
        return card;
    }

    private String day(TemplateItem item) {
        LocalDate anchor = template.anchor().atYear(ANY_YEAR);
        LocalDate day = anchor.plusDays(item.offsetDays());
        String shown = day.getDayOfMonth() + "/" + day.getMonthValue();
        int offset = item.offsetDays();
        if (offset == 0) {
            return getTranslation("campaigns.item.day.same", shown);
        }
        return offset < 0
                ? getTranslation("campaigns.item.day.before", -offset, shown)
                : getTranslation("campaigns.item.day.after", offset, shown);
    }

    private void addActions(ListCard card, TemplateItem item, int place, Changes changes) {
        String title = Words.text(item.title(), this);
        Button edit = button("campaigns.item.edit", title, () -> changes.edit(item));
        Button higher = button("campaigns.item.up", title, () -> changes.move(item, place - 1));
        Button lower = button("campaigns.item.down", title, () -> changes.move(item, place + 1));
        Button drop = button("campaigns.item.drop", title, () -> changes.drop(item));
        higher.setEnabled(place > 0);
        lower.setEnabled(place < template.items().size() - 1);
        up.put(item.id(), higher);
        down.put(item.id(), lower);
        card.actions(edit, higher, lower, drop);
    }

    private static void addDragging(ListCard card, TemplateItem item, int place, Changes changes) {
        DragSource.create(card).setDragData(item);
        DropTarget<ListCard> target = DropTarget.create(card);
        target.addDropListener(event ->
                event.getDragData()
                        .filter(TemplateItem.class::isInstance)
                        .map(TemplateItem.class::cast)
                        .filter(dragged -> !dragged.id().equals(item.id()))
                        .ifPresent(dragged -> changes.move(dragged, place)));
    }

    private Button button(String key, String title, Runnable action) {
        String word = getTranslation(key);
        Button button = new Button(word, event -> action.run());
        button.setAriaLabel(word + ": " + title);
        return button;
    }
}
