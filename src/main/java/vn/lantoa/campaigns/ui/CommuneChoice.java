package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.geography.Place;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.SearchField;

/** Chooses among units: all, or those ticked one by one or as many as a search finds. */
final class CommuneChoice extends Div {

    private static final int SHOWN = 60;

    private final transient Runnable changed;
    private final RadioButtonGroup<Boolean> everyone = new RadioButtonGroup<>();
    private final SearchField search =
            new SearchField(getTranslation("campaigns.receivers.search"), key -> list());
    private final CheckboxGroup<UnitId> found = new CheckboxGroup<>();
    private final Button tickAll =
            new Button(getTranslation("campaigns.receivers.tickAll", 0), event -> tick(true));
    private final Button untickAll =
            new Button(getTranslation("campaigns.receivers.untickAll"), event -> tick(false));
    private final Paragraph count = new Paragraph();
    private final Div some = new Div();
    private final Map<UnitId, String> names = new LinkedHashMap<>();
    private final Set<UnitId> chosen = new LinkedHashSet<>();
    private List<UnitId> matching = List.of();
    private boolean listing;

    CommuneChoice(Runnable changed) {
        this.changed = changed;
        addClassNames("lt-wide", "lt-receivers");
        everyone.setLabel(getTranslation("campaigns.receivers"));
        everyone.setItems(true, false);
        everyone.setValue(true);
        found.addClassName("lt-receivers-found");
        found.setLabel(getTranslation("campaigns.receivers.found"));
        found.setItemLabelGenerator(unit -> names.getOrDefault(unit, ""));
        found.addValueChangeListener(event -> ticked());
        count.getElement().setAttribute("role", "status");
        List.of(tickAll, untickAll).forEach(b -> b.addThemeVariants(ButtonVariant.LUMO_SMALL));
        Div bar = new Div(tickAll, untickAll);
        bar.addClassName("lt-actions");
        some.add(search, bar, found, count);
        everyone.addValueChangeListener(event -> {
            some.setVisible(!event.getValue());
            changed.run();
        });
        some.setVisible(false);
        add(everyone, some);
    }

    /** Offers these units, none of them ticked. */
    void offer(List<Place> units) {
        names.clear();
        units.forEach(place -> names.put(place.id(), place.name()));
        chosen.clear();
        everyone.setItemLabelGenerator(all ->
                all
                        ? getTranslation("campaigns.receivers.all", names.size())
                        : getTranslation("campaigns.receivers.some"));
        list();
    }

    /** The units ticked; empty when all are meant. */
    Optional<List<UnitId>> ticks() {
        return everyone.getValue() ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }

    private void list() {
        String key = search.key();
        matching =
                names.entrySet().stream()
                        .filter(one -> SearchKey.of(one.getValue()).contains(key))
                        .map(Map.Entry::getKey)
                        .toList();
        List<UnitId> shown = matching.stream().limit(SHOWN).toList();
        listing = true;
        found.setItems(shown);
        found.setValue(Set.copyOf(shown.stream().filter(chosen::contains).toList()));
        listing = false;
        tickAll.setText(getTranslation("campaigns.receivers.tickAll", matching.size()));
        tickAll.setEnabled(!matching.isEmpty());
        sumUp();
    }

    private void ticked() {
        if (listing) {
            return;
        }
        matching.stream().limit(SHOWN).forEach(chosen::remove);
        chosen.addAll(found.getValue());
        sumUp();
        changed.run();
    }

    private void tick(boolean all) {
        if (all) {
            chosen.addAll(matching);
        } else {
            chosen.clear();
        }
        list();
        changed.run();
    }

    private void sumUp() {
        untickAll.setEnabled(!chosen.isEmpty());
        int hidden = matching.size() - Math.min(SHOWN, matching.size());
        count.setText(
                hidden > 0
                        ? getTranslation("campaigns.receivers.more", chosen.size(), hidden)
                        : getTranslation("campaigns.receivers.count", chosen.size()));
    }
}
