package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.lantoa.campaigns.EditionOrder.Choice;
import vn.lantoa.campaigns.ItemLevel;
import vn.lantoa.campaigns.PreviewItem;
import vn.lantoa.campaigns.Warning;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** The lines of an edition before it is made; each can be kept, kept as done, or dropped. */
final class EditionPreview extends Div {

    private final BiConsumer<UUID, Choice> onChoice;
    private final Paragraph sum = new Paragraph();

    EditionPreview(BiConsumer<UUID, Choice> onChoice) {
        this.onChoice = onChoice;
        sum.getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
        add(new Paragraph(getTranslation("campaigns.preview.incomplete")));
    }

    void show(List<PreviewItem> lines) {
        removeAll();
        sumUp(lines);
        add(sum, new CardList(lines.stream().map(this::card).toList()).oneColumn());
    }

    /** Counts again without building the lines again, so that the focus stays where it is. */
    void sumUp(List<PreviewItem> lines) {
        long written =
                lines.stream()
                        .filter(line -> line.choice() != Choice.DROP)
                        .mapToLong(PreviewItem::places)
                        .sum();
        sum.setText(getTranslation("campaigns.preview.sum", written));
    }

    private ListCard card(PreviewItem line) {
        String title = Words.text(line.item().title(), this);
        ListCard card = new ListCard(title);
        if (line.past()) {
            card.badge(
                    new StateBadge(Tone.NEUTRAL, Symbol.HISTORY, getTranslation("campaigns.past")));
        }
        card.line(
                Symbol.CALENDAR,
                VietnameseDates.day(line.start().toLocalDate())
                        + ", "
                        + VietnamTime.time(line.start()));
        card.line(
                Symbol.PIN,
                line.item().level() == ItemLevel.OWNER
                        ? getTranslation("campaigns.preview.once")
                        : getTranslation("campaigns.preview.places", line.places()));
        if (line.item().fixedDate()) {
            card.line(Symbol.LOCK, getTranslation("campaigns.preview.fixed"));
        }
        for (Warning warning : line.warnings()) {
            card.add(
                    new Callout(Tone.WARNING, Words.sentence(warning, this))
                            .source(Words.source(warning.rule().source(), this)));
        }
        card.actions(choice(line, title));
        return card;
    }

    private Select<Choice> choice(PreviewItem line, String title) {
        Select<Choice> select = new Select<>();
        select.addClassName("lt-choice");
        select.setAriaLabel(getTranslation("campaigns.choice.of", title));
        select.setItems(
                line.past()
                        ? List.of(Choice.DONE, Choice.PLAN, Choice.DROP)
                        : List.of(Choice.PLAN, Choice.DROP));
        select.setItemLabelGenerator(one -> getTranslation(one.key()));
        select.setValue(line.choice());
        select.addValueChangeListener(event -> onChoice.accept(line.item().id(), event.getValue()));
        return select;
    }
}
