package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.lantoa.campaigns.HandedValues;
import vn.lantoa.campaigns.Offer;
import vn.lantoa.campaigns.OfferedField;
import vn.lantoa.geography.Languages;

/** What changed above, field by field: as it was there, as it is there, as this unit has it. */
final class OfferPanel extends Section {

    private final Offer offer;
    private final Languages languages;
    private final Map<OfferedField, Checkbox> ticks = new EnumMap<>(OfferedField.class);

    /**
     * A panel about one offer.
     *
     * @param answer gets the fields that the person takes
     */
    OfferPanel(Offer offer, String from, Languages languages, Consumer<Set<OfferedField>> answer) {
        this.offer = offer;
        this.languages = languages;
        addClassNames("lt-section", "lt-panel", "lt-offer");
        add(
                new H2(getTranslation("campaigns.offer.title")),
                new Paragraph(getTranslation("campaigns.offer.text", from)));
        offer.fields().stream().sorted().forEach(this::addField);
        Button all =
                new Button(
                        getTranslation("campaigns.offer.takeAll"),
                        event -> answer.accept(offer.fields()));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button some =
                new Button(
                        getTranslation("campaigns.offer.takeSome"),
                        event -> answer.accept(ticked()));
        Button none =
                new Button(
                        getTranslation("campaigns.offer.takeNone"),
                        event -> answer.accept(Set.of()));
        Div bar = new Div(all);
        if (offer.fields().size() > 1) {
            some.setEnabled(false);
            ticks.values()
                    .forEach(tick ->
                            tick.addValueChangeListener(
                                    event -> some.setEnabled(!ticked().isEmpty())));
            bar.add(some);
        }
        bar.add(none);
        bar.addClassName("lt-actions");
        add(bar);
    }

    private void addField(OfferedField field) {
        String name = getTranslation(field.key());
        DescriptionList values = new DescriptionList();
        values.addClassName("lt-facts");
        value(values, "campaigns.offer.before", field, offer.before());
        value(values, "campaigns.offer.above", field, offer.above());
        value(values, "campaigns.offer.own", field, offer.own());
        String reason = offer.reason();
        if (field == OfferedField.TAKES_PLACE && reason != null) {
            values.add(
                    new DescriptionList.Term(getTranslation("campaigns.field.cancelReason")),
                    new DescriptionList.Description(reason));
        }
        Div one = new Div();
        one.addClassName("lt-offer-field");
        if (offer.fields().size() > 1) {
            Checkbox tick = new Checkbox(getTranslation("campaigns.offer.take", name));
            ticks.put(field, tick);
            one.add(tick);
        } else {
            Div heading = new Div(name);
            heading.addClassName("lt-offer-name");
            one.add(heading);
        }
        one.add(values);
        add(one);
    }

    private void value(DescriptionList list, String key, OfferedField field, HandedValues values) {
        Div text = new Div(OfferWords.value(field, values, languages, this));
        text.addClassName("lt-lines");
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(text));
    }

    private Set<OfferedField> ticked() {
        Set<OfferedField> all = EnumSet.noneOf(OfferedField.class);
        ticks.forEach((field, tick) -> {
            if (tick.getValue()) {
                all.add(field);
            }
        });
        return all;
    }
}
