package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.campaigns.EditionOrder.Choice;
import vn.lantoa.campaigns.ItemLevel;
import vn.lantoa.campaigns.PreviewItem;

/**
 * Asks, where a plan is made late, what becomes of the communes' activities whose day is over:
 * nobody above knows what each of them did.
 */
final class PastCommunes extends Div {

    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private boolean setting;

    PastCommunes(Consumer<Choice> chosen) {
        choices.setItems(Choice.PLAN, Choice.DROP, Choice.DONE);
        choices.setItemLabelGenerator(one ->
                switch (one) {
                    case PLAN -> getTranslation("campaigns.pastCommunes.plan");
                    case DROP -> getTranslation("campaigns.pastCommunes.drop");
                    case DONE -> getTranslation("campaigns.pastCommunes.done");
                });
        choices.addThemeName("vertical");
        choices.addValueChangeListener(event -> {
            if (!setting && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
        add(choices);
        setVisible(false);
    }

    /** Whether the question is about this line. */
    static boolean asksAbout(PreviewItem line) {
        return line.past() && line.item().level() == ItemLevel.COMMUNE;
    }

    /** Asks about these lines; their common answer stands, none where they differ. */
    void show(List<PreviewItem> lines) {
        List<PreviewItem> past = lines.stream().filter(PastCommunes::asksAbout).toList();
        setVisible(!past.isEmpty());
        int written = past.stream().mapToInt(PreviewItem::places).sum();
        choices.setLabel(getTranslation("campaigns.pastCommunes", past.size(), written));
        List<Choice> answers = past.stream().map(PreviewItem::choice).distinct().toList();
        setting = true;
        choices.setValue(answers.size() == 1 ? answers.getFirst() : null);
        setting = false;
    }
}
