package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.lantoa.campaigns.ActionMonthThemes;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.EditionOrder;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.PreviewItem;
import vn.lantoa.campaigns.Template;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Makes a year's plan from a template: every date is seen before anything is written. */
final class EditionDialog extends FormDialog {

    private final Campaigns campaigns;
    private final ActionMonthThemes themes;
    private final Places places;
    private final Consumer<Campaign> made;
    private final Select<Template> template = new Select<>();
    private final PastCommunes past = new PastCommunes(this::choose);
    private final Map<UUID, EditionOrder.Choice> choices = new HashMap<>();
    private final PlacePicker owner;
    private final IntegerField year = new IntegerField(getTranslation("campaigns.year"));
    private final DatePicker anchor =
            VietnameseDates.datePicker(getTranslation("campaigns.anchor"));
    private final TextField theme = new TextField(getTranslation("campaigns.theme"));
    private final RadioButtonGroup<Boolean> everywhere = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Place> communes =
            new MultiSelectComboBox<>(getTranslation("campaigns.communes.chosen"));
    private final Div problem = new Div();
    private final EditionPreview preview = new EditionPreview(this::choose);
    private final Button make = new Button(getTranslation("campaigns.makeDraft"), event -> make());
    private boolean setting;

    EditionDialog(
            Campaigns campaigns,
            List<Template> templates,
            ActionMonthThemes themes,
            Places places,
            int firstYear,
            Consumer<Campaign> made) {
        super(I18NProvider.translate("campaigns.fromTemplate"));
        this.campaigns = campaigns;
        this.themes = themes;
        this.places = places;
        this.made = made;
        List<UnitId> planned = campaigns.plannedFor();
        this.owner = new PlacePicker(places, getTranslation("campaigns.owner"));
        owner.setRange(planned);
        problem.getElement().setAttribute("role", "alert");
        template.setLabel(getTranslation("campaigns.template"));
        template.setItems(templates);
        template.setItemLabelGenerator(one -> Words.text(one.name(), this));
        template.addClassName("lt-wide");
        add(fields(), problem, past, new H3(getTranslation("campaigns.preview")), preview);
        endWith(make);
        setting = true;
        template.setValue(templates.getFirst());
        everywhere.setValue(true);
        owner.setValue(planned.getFirst());
        year.setValue(firstYear);
        setting = false;
        offerCommunes();
        yearChosen();
    }

    private Div fields() {
        year.setMin(2000);
        year.setMax(2100);
        year.setStepButtonsVisible(true);
        anchor.setHelperText(getTranslation("campaigns.anchor.help"));
        theme.setMaxLength(CampaignPlan.TITLE_LENGTH);
        theme.setHelperText(getTranslation("campaigns.theme.help"));
        theme.addClassName("lt-wide");
        everywhere.setLabel(getTranslation("campaigns.communes"));
        everywhere.setItems(true, false);
        everywhere.setItemLabelGenerator(all ->
                all
                        ? getTranslation("campaigns.communes.all")
                        : getTranslation("campaigns.communes.some"));
        everywhere.addClassName("lt-wide");
        communes.addClassName("lt-wide");
        communes.setItemLabelGenerator(Place::name);
        owner.addValueChangeListener(event -> {
            offerCommunes();
            refresh();
        });
        template.addValueChangeListener(event -> yearChosen());
        year.addValueChangeListener(event -> yearChosen());
        anchor.addValueChangeListener(event -> refresh());
        everywhere.addValueChangeListener(event -> {
            communes.setVisible(!event.getValue());
            refresh();
        });
        communes.addValueChangeListener(event -> refresh());
        Div fields = new Div(template, owner, year, anchor, theme, everywhere, communes);
        fields.addClassName("lt-form");
        return fields;
    }

    private void yearChosen() {
        Integer chosen = year.getValue();
        if (setting || chosen == null || chosen < 2000 || chosen > 2100) {
            return;
        }
        setting = true;
        anchor.setValue(template.getValue().anchor().atYear(chosen));
        theme.setValue(
                template.getValue().kind() == CampaignKind.ACTION_MONTH
                        ? themes.text(chosen).vietnamese()
                        : "");
        choices.clear();
        setting = false;
        refresh();
    }

    private void offerCommunes() {
        UnitId unit = owner.getValue();
        List<Place> all = unit == null ? List.of() : places.within(unit, PlaceLevel.COMMUNE);
        communes.setItems(
                (place, typed) -> SearchKey.of(place.name()).contains(SearchKey.of(typed)), all);
        communes.setVisible(!everywhere.getValue());
    }

    /** One answer for everything that the communes should have done by now. */
    private void choose(EditionOrder.Choice choice) {
        order().ifPresent(complete -> {
            campaigns.preview(complete).stream()
                    .filter(PastCommunes::asksAbout)
                    .forEach(line -> choices.put(line.item().id(), choice));
            refresh();
        });
    }

    private void choose(UUID item, EditionOrder.Choice choice) {
        choices.put(item, choice);
        order().ifPresent(complete -> preview.sumUp(campaigns.preview(complete)));
    }

    private void refresh() {
        if (setting) {
            return;
        }
        problem.removeAll();
        Optional<EditionOrder> order = order();
        make.setEnabled(order.isPresent());
        List<PreviewItem> lines = order.map(campaigns::preview).orElse(List.of());
        past.show(lines);
        if (order.isPresent()) {
            preview.show(lines);
        } else {
            preview.clear();
        }
    }

    private Optional<EditionOrder> order() {
        Integer chosen = year.getValue();
        UnitId unit = owner.getValue();
        if (template.getValue() == null
                || unit == null
                || chosen == null
                || anchor.getValue() == null
                || campaigns.plannedFor().stream().noneMatch(held -> places.contains(held, unit))
                || (!everywhere.getValue() && communes.getValue().isEmpty())) {
            return Optional.empty();
        }
        EditionOrder.Communes where =
                everywhere.getValue()
                        ? new EditionOrder.AllCommunes()
                        : new EditionOrder.ChosenCommunes(
                                communes.getValue().stream().map(Place::id).sorted().toList());
        return Optional.of(
                new EditionOrder(
                        template.getValue().id(),
                        chosen,
                        unit,
                        anchor.getValue(),
                        theme.isEmpty()
                                ? LocalizedText.EMPTY
                                : LocalizedText.vietnamese(theme.getValue()),
                        where,
                        Map.copyOf(choices)));
    }

    private void make() {
        order().ifPresent(complete -> {
            switch (campaigns.create(complete)) {
                case Outcome.Done<Campaign> done -> {
                    close();
                    made.accept(done.value());
                }
                case Outcome.Overtaken<Campaign> other ->
                        warn(
                                getTranslation(
                                        "campaigns.overtaken",
                                        VietnamTime.dateTime(VietnamTime.local(other.at()))));
                case Outcome.Refused<Campaign> no -> warn(getTranslation(no.why().key()));
            }
        });
    }

    private void warn(String text) {
        problem.removeAll();
        problem.add(new Callout(Tone.DANGER, text));
    }
}
