package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.VietnameseDates;

/** The fields of an activity, one below the other on a phone. */
final class ActivityForm extends Div {

    private static final int TEXT_LENGTH = 2_000;

    private final CampaignId campaign;
    private final Languages languages;
    private final LocalizedField title;
    private final Select<ActivityKind> kind = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final PlacePicker place;
    private final TextField address = line("campaigns.field.address");
    private final DateTimePicker start =
            VietnameseDates.dateTimePicker(getTranslation("campaigns.field.start"));
    private final DateTimePicker end =
            VietnameseDates.dateTimePicker(getTranslation("campaigns.field.end"));
    private final TextField lead = line("campaigns.field.lead");
    private final TextArea partners = new TextArea(getTranslation("campaigns.field.partners"));
    private final LocalizedField audience;
    private final Checkbox menAndBoys = new Checkbox(getTranslation("campaigns.field.menAndBoys"));
    private final MultiSelectComboBox<Language> spoken =
            new MultiSelectComboBox<>(getTranslation("campaigns.field.languages"));
    private final IntegerField expected =
            new IntegerField(getTranslation("campaigns.field.expected"));
    private final LocalizedField note;

    ActivityForm(CampaignId campaign, Languages languages, Places places, List<UnitId> range) {
        this.campaign = campaign;
        this.languages = languages;
        addClassName("lt-form");
        title =
                LocalizedField.line(
                        getTranslation("campaigns.field.title"),
                        ActivityPlan.LINE_LENGTH,
                        languages);
        title.require();
        place = new PlacePicker(places, getTranslation("campaigns.field.place"));
        place.setRange(range);
        if (range.size() == 1) {
            place.setValue(range.getFirst());
        }
        place.setRequiredIndicatorVisible(true);
        audience =
                LocalizedField.line(
                        getTranslation("campaigns.field.audience"), TEXT_LENGTH, languages);
        note = LocalizedField.lines(getTranslation("campaigns.field.note"), TEXT_LENGTH, languages);
        choices();
        partners.setHelperText(getTranslation("campaigns.partners.help"));
        partners.setMaxLength(TEXT_LENGTH);
        menAndBoys.addClassName("lt-wide");
        expected.setMin(0);
        expected.setMax(ActivityPlan.MOST_EXPECTED);
        expected.setErrorMessage(getTranslation("campaigns.expected.wrong"));
        address.setHelperText(getTranslation("campaigns.address.help"));
        start.addValueChangeListener(event -> proposeEnd(event.getOldValue(), event.getValue()));
        add(title, kind, channel, stage, place, address, start, end, lead, partners);
        add(audience, menAndBoys, spoken, expected, note);
    }

    private void choices() {
        kind.setLabel(getTranslation("campaigns.field.kind"));
        kind.setItems(ActivityKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(ActivityKind.COMMUNICATION_SESSION);
        channel.setLabel(getTranslation("campaigns.field.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> getTranslation(one.key()));
        channel.setValue(Channel.DIRECT_TALK);
        stage.setLabel(getTranslation("campaigns.field.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation(one.key()));
        stage.setValue(Stage.RUNNING);
        spoken.setItems(languages.all());
        spoken.setItemLabelGenerator(Language::nameVi);
        languages.find("vi").ifPresent(spoken::select);
    }

    void show(ActivityPlan plan) {
        title.setText(plan.title());
        kind.setValue(plan.kind());
        channel.setValue(plan.channel());
        stage.setValue(plan.stage());
        place.setValue(plan.unit());
        address.setValue(plan.address());
        start.setValue(plan.start());
        end.setValue(plan.end());
        lead.setValue(plan.lead());
        partners.setValue(String.join("\n", plan.partners()));
        audience.setText(plan.audience());
        menAndBoys.setValue(plan.menAndBoys());
        spoken.setValue(
                plan.languages().stream().flatMap(tag -> languages.find(tag).stream()).toList());
        expected.setValue(plan.expected());
        note.setText(plan.note());
    }

    void setReadOnly(boolean readOnly) {
        List<HasValue<?, ?>> fields =
                List.of(
                        kind,
                        channel,
                        stage,
                        place,
                        address,
                        start,
                        end,
                        lead,
                        partners,
                        menAndBoys,
                        spoken,
                        expected);
        fields.forEach(field -> field.setReadOnly(readOnly));
        List.of(title, audience, note).forEach(field -> field.setReadOnly(readOnly));
    }

    /** What was entered; empty when something is missing, which its field then says. */
    Optional<ActivityPlan> plan() {
        LocalDateTime from = start.getValue();
        LocalDateTime to = end.getValue();
        UnitId unit = place.getValue();
        boolean titled = !title.text().versions().getOrDefault("vi", "").isEmpty();
        title.refuse(titled ? "" : getTranslation("campaigns.title.missing"));
        place.setErrorMessage(getTranslation("campaigns.place.missing"));
        place.setInvalid(unit == null);
        start.setErrorMessage(getTranslation("campaigns.start.missing"));
        start.setInvalid(from == null);
        boolean ordered = from != null && to != null && to.isAfter(from);
        end.setErrorMessage(getTranslation("campaigns.end.notAfter"));
        end.setInvalid(!ordered);
        if (!titled || unit == null || !ordered || expected.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(plan(unit, from, to));
    }

    private ActivityPlan plan(UnitId unit, LocalDateTime from, LocalDateTime to) {
        return new ActivityPlan(
                campaign,
                title.text(),
                kind.getValue(),
                channel.getValue(),
                stage.getValue(),
                unit,
                address.getValue(),
                from,
                to,
                lead.getValue(),
                Arrays.asList(partners.getValue().split("\\R", -1)),
                audience.text(),
                menAndBoys.getValue(),
                spoken.getValue().stream().map(Language::tag).toList(),
                expected.getValue(),
                note.text());
    }

    /** Moves the end with the start: as long as before, two hours when there was none. */
    private void proposeEnd(@Nullable LocalDateTime before, @Nullable LocalDateTime now) {
        if (now == null) {
            return;
        }
        LocalDateTime was = end.getValue();
        if (was == null) {
            end.setValue(now.plusHours(2));
        } else if (before != null && was.isAfter(before)) {
            end.setValue(now.plus(java.time.Duration.between(before, was)));
        }
    }

    private TextField line(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(ActivityPlan.LINE_LENGTH);
        return field;
    }
}
