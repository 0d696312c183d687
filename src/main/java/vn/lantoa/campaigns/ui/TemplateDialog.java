package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.TemplatePlan;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Tone;

/** What a template is called, whose it is and when its plans begin; not its items. */
final class TemplateDialog extends FormDialog {

    private final TemplatePlan before;
    private final transient Function<TemplatePlan, Optional<String>> save;
    private final Select<UnitId> owner = new Select<>();
    private final Select<CampaignKind> kind = new Select<>();
    private final LocalizedField name;
    private final IntegerField day = number("campaigns.template.day", 1, 31);
    private final IntegerField month = number("campaigns.template.month", 1, 12);
    private final IntegerField days = number("campaigns.template.days", 1, TemplatePlan.MOST_DAYS);
    private final Checkbox shared = new Checkbox(getTranslation("campaigns.template.share"));
    private final Div problem = new Div();

    /**
     * A dialog that starts from what is there.
     *
     * @param save writes it, and says why it could not; then the dialog stays open
     */
    TemplateDialog(
            String title,
            TemplatePlan before,
            List<UnitId> owners,
            Places places,
            Languages languages,
            Function<TemplatePlan, Optional<String>> save) {
        super(title);
        this.before = before;
        this.save = save;
        problem.getElement().setAttribute("role", "alert");
        owner.setLabel(getTranslation("campaigns.template.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(places::fullName);
        owner.setValue(before.owner());
        kind.setLabel(getTranslation("campaigns.kind"));
        kind.setItems(CampaignKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(before.kind());
        name =
                LocalizedField.line(
                        getTranslation("campaigns.template.name"),
                        TemplatePlan.NAME_LENGTH,
                        languages);
        name.require();
        name.setText(before.name());
        day.setValue(before.anchor().getDayOfMonth());
        month.setValue(before.anchor().getMonthValue());
        days.setValue(before.days());
        shared.setValue(before.shared());
        shared.addClassName("lt-wide");
        shared.setHelperText(getTranslation("campaigns.template.share.help"));
        Div fields = new Div(name, owner, kind, day, month, days, shared);
        fields.addClassName("lt-form");
        add(problem, fields);
        endWith(new Button(getTranslation("campaigns.save"), event -> save()));
    }

    private void save() {
        problem.removeAll();
        plan().map(save)
                .ifPresent(why ->
                        why.ifPresentOrElse(
                                text -> problem.add(new Callout(Tone.DANGER, text)), this::close));
    }

    /** What was entered; empty when something is missing, which its field then says. */
    private Optional<TemplatePlan> plan() {
        boolean named = !name.text().versions().getOrDefault("vi", "").isEmpty();
        name.refuse(named ? "" : getTranslation("campaigns.template.nameMissing"));
        Optional<MonthDay> anchor = anchor();
        day.setErrorMessage(getTranslation("campaigns.template.noSuchDay"));
        day.setInvalid(anchor.isEmpty());
        days.setErrorMessage(
                getTranslation("campaigns.template.days.wrong", TemplatePlan.MOST_DAYS));
        Integer length = days.getValue();
        boolean lasts = length != null && length >= 1 && length <= TemplatePlan.MOST_DAYS;
        days.setInvalid(!lasts);
        if (!named || anchor.isEmpty() || !lasts || owner.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new TemplatePlan(
                        owner.getValue(),
                        kind.getValue(),
                        name.text(),
                        anchor.get(),
                        Objects.requireNonNull(length),
                        shared.getValue(),
                        before.items()));
    }

    /** 29 February is no day of every year. */
    private Optional<MonthDay> anchor() {
        if (day.getValue() == null || month.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(month.getValue(), day.getValue()))
                    .filter(one -> one.isValidYear(2027));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private IntegerField number(String key, int least, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
