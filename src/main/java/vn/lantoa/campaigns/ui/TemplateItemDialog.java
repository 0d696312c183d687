package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.ItemLevel;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.campaigns.TemplateItem;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** One activity of a template. */
final class TemplateItemDialog extends FormDialog {

    private static final int TEXT_LENGTH = 2_000;

    private final UUID id;
    private final transient Function<TemplateItem, Optional<String>> save;
    private final LocalizedField title;
    private final Select<ItemLevel> level = choice("campaigns.item.level", ItemLevel.values());
    private final Select<ActivityKind> kind = choice("campaigns.field.kind", ActivityKind.values());
    private final Select<Channel> channel = choice("campaigns.field.channel", Channel.values());
    private final Select<Stage> stage = choice("campaigns.field.stage", Stage.values());
    private final IntegerField offset = new IntegerField(getTranslation("campaigns.item.offset"));
    private final Checkbox fixed = new Checkbox(getTranslation("campaigns.item.fixed"));
    private final TimePicker start =
            VietnameseDates.timePicker(getTranslation("campaigns.item.start"));
    private final IntegerField minutes = new IntegerField(getTranslation("campaigns.item.minutes"));
    private final LocalizedField audience;
    private final Checkbox menAndBoys = new Checkbox(getTranslation("campaigns.field.menAndBoys"));
    private final Div problem = new Div();

    /**
     * A dialog for an item.
     *
     * @param item as it stands, or null for a new one
     * @param save writes it, and says why it could not; then the dialog stays open
     */
    TemplateItemDialog(
            @Nullable TemplateItem item,
            Languages languages,
            Function<TemplateItem, Optional<String>> save) {
        super(I18NProvider.translate(item == null ? "campaigns.item.new" : "campaigns.item.edit"));
        this.id = item == null ? Uuid7.next() : item.id();
        this.save = save;
        title =
                LocalizedField.line(
                        getTranslation("campaigns.field.title"),
                        ActivityPlan.LINE_LENGTH,
                        languages);
        title.require();
        audience =
                LocalizedField.line(
                        getTranslation("campaigns.field.audience"), TEXT_LENGTH, languages);
        problem.getElement().setAttribute("role", "alert");
        fields();
        if (item != null) {
            show(item);
        }
        endWith(new Button(getTranslation("campaigns.save"), event -> save()));
    }

    private void fields() {
        level.setItemLabelGenerator(one -> getTranslation(one.key()));
        level.setValue(ItemLevel.OWNER);
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(ActivityKind.COMMUNICATION_SESSION);
        channel.setItemLabelGenerator(one -> getTranslation(one.key()));
        channel.setValue(Channel.DIRECT_TALK);
        stage.setItemLabelGenerator(one -> getTranslation(one.key()));
        stage.setValue(Stage.RUNNING);
        offset.setHelperText(getTranslation("campaigns.item.offset.help"));
        offset.setMin(-TemplateItem.FURTHEST_DAY);
        offset.setMax(TemplateItem.FURTHEST_DAY);
        offset.setStepButtonsVisible(true);
        offset.setValue(0);
        start.setValue(java.time.LocalTime.of(8, 0));
        minutes.setMin(1);
        minutes.setMax(TemplateItem.MOST_MINUTES);
        minutes.setValue(120);
        fixed.addClassName("lt-wide");
        menAndBoys.addClassName("lt-wide");
        Div form =
                new Div(
                        title,
                        level,
                        stage,
                        kind,
                        channel,
                        offset,
                        start,
                        minutes,
                        fixed,
                        audience,
                        menAndBoys);
        form.addClassName("lt-form");
        add(problem, form);
    }

    private void show(TemplateItem item) {
        title.setText(item.title());
        level.setValue(item.level());
        kind.setValue(item.kind());
        channel.setValue(item.channel());
        stage.setValue(item.stage());
        offset.setValue(item.offsetDays());
        fixed.setValue(item.fixedDate());
        start.setValue(item.start());
        minutes.setValue(item.minutes());
        audience.setText(item.audience());
        menAndBoys.setValue(item.menAndBoys());
    }

    private void save() {
        problem.removeAll();
        item().map(save)
                .ifPresent(why ->
                        why.ifPresentOrElse(
                                text -> problem.add(new Callout(Tone.DANGER, text)), this::close));
    }

    private Optional<TemplateItem> item() {
        boolean titled = !title.text().versions().getOrDefault("vi", "").isEmpty();
        title.refuse(titled ? "" : getTranslation("campaigns.title.missing"));
        boolean placed =
                filled(
                        offset,
                        -TemplateItem.FURTHEST_DAY,
                        TemplateItem.FURTHEST_DAY,
                        "campaigns.item.offset.wrong");
        boolean lasts =
                filled(minutes, 1, TemplateItem.MOST_MINUTES, "campaigns.item.minutes.wrong");
        start.setErrorMessage(getTranslation("campaigns.start.missing"));
        start.setInvalid(start.getValue() == null);
        if (!titled || !placed || !lasts || start.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new TemplateItem(
                        id,
                        level.getValue(),
                        title.text(),
                        kind.getValue(),
                        channel.getValue(),
                        stage.getValue(),
                        Objects.requireNonNull(offset.getValue()),
                        fixed.getValue(),
                        start.getValue(),
                        Objects.requireNonNull(minutes.getValue()),
                        audience.text(),
                        menAndBoys.getValue()));
    }

    private boolean filled(IntegerField field, int least, int most, String key) {
        Integer value = field.getValue();
        boolean good = value != null && value >= least && value <= most;
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!good);
        return good;
    }

    private <T> Select<T> choice(String key, T[] items) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(List.of(items));
        return select;
    }
}
