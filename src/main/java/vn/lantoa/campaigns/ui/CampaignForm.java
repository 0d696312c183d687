package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.GuidingLetter;
import vn.lantoa.campaigns.Period;
import vn.lantoa.campaigns.Slogans;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.VietnameseDates;

/** The fields of a campaign. */
final class CampaignForm extends Div {

    private static final int TEXT_LENGTH = 4_000;

    private final Select<CampaignKind> kind = new Select<>();
    private final IntegerField year = new IntegerField(getTranslation("campaigns.year"));
    private final LocalizedField title;
    private final LocalizedField theme;
    private final LocalizedField slogans;
    private final DatePicker start = VietnameseDates.datePicker(getTranslation("campaigns.start"));
    private final DatePicker end = VietnameseDates.datePicker(getTranslation("campaigns.end"));
    private final PlacePicker owner;
    private final LocalizedField aims;
    private final LocalizedField audiences;
    private final Checkbox yearly = new Checkbox(getTranslation("campaigns.yearly"));
    private final TextField letterNumber = new TextField(getTranslation("campaigns.letterNumber"));
    private final DatePicker letterDate =
            VietnameseDates.datePicker(getTranslation("campaigns.letterDate"));

    CampaignForm(Languages languages, Places places, List<UnitId> range) {
        addClassName("lt-form");
        title = line("campaigns.title", CampaignPlan.TITLE_LENGTH, languages);
        title.require();
        theme = line("campaigns.theme", CampaignPlan.TITLE_LENGTH, languages);
        theme.setHelp(getTranslation("campaigns.theme.help"));
        slogans = lines("campaigns.slogans", languages);
        slogans.setHelp(getTranslation("campaigns.slogans.help"));
        aims = lines("campaigns.aims", languages);
        audiences = lines("campaigns.audiences", languages);
        owner = new PlacePicker(places, getTranslation("campaigns.owner"));
        owner.setRange(range);
        owner.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("campaigns.kind"));
        kind.setItems(CampaignKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        year.setMin(2000);
        year.setMax(2100);
        year.setStepButtonsVisible(true);
        letterNumber.setHelperText(getTranslation("campaigns.letterNumber.help"));
        letterNumber.setMaxLength(80);
        add(kind, year, title, theme, slogans, start, end, owner, aims, audiences);
        yearly.setHelperText(getTranslation("campaigns.yearly.help"));
        yearly.addClassName("lt-wide");
        add(letterNumber, letterDate, yearly);
    }

    void show(CampaignPlan plan) {
        kind.setValue(plan.kind());
        year.setValue(plan.year());
        title.setText(plan.title());
        theme.setText(plan.theme());
        slogans.setText(lines(plan.slogans()));
        start.setValue(plan.period().start());
        end.setValue(plan.period().end());
        owner.setValue(plan.owner());
        aims.setText(plan.aims());
        audiences.setText(plan.audiences());
        yearly.setValue(plan.yearly());
        GuidingLetter letter = plan.letter();
        if (letter != null) {
            letterNumber.setValue(letter.number());
            letterDate.setValue(letter.date());
        }
    }

    /** What was entered; empty when something is missing, which its field then says. */
    Optional<CampaignPlan> plan() {
        boolean titled = !title.text().versions().getOrDefault("vi", "").isEmpty();
        title.refuse(titled ? "" : getTranslation("campaigns.title.missing"));
        LocalDate first = start.getValue();
        LocalDate last = end.getValue();
        start.setInvalid(first == null);
        boolean ordered = first != null && last != null && !last.isBefore(first);
        end.setErrorMessage(getTranslation("campaigns.end.early"));
        end.setInvalid(!ordered);
        owner.setErrorMessage(getTranslation("campaigns.owner.missing"));
        owner.setInvalid(owner.getValue() == null);
        Integer inYear = year.getValue();
        boolean dated = inYear != null && inYear >= 2000 && inYear <= 2100;
        year.setErrorMessage(getTranslation("campaigns.year.wrong"));
        year.setInvalid(!dated);
        boolean lettered = checkLetter();
        if (!titled || !ordered || !dated || !lettered || owner.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CampaignPlan(
                        kind.getValue(),
                        inYear,
                        title.text(),
                        theme.text(),
                        slogans(),
                        new Period(first, last),
                        owner.getValue(),
                        aims.text(),
                        audiences.text(),
                        letter(),
                        yearly.getValue()));
    }

    /** One slogan on each line. */
    private static LocalizedText lines(Slogans slogans) {
        Map<String, String> all = new TreeMap<>();
        slogans.versions().forEach((tag, each) -> all.put(tag, String.join("\n", each)));
        return new LocalizedText(all);
    }

    private Slogans slogans() {
        Map<String, List<String>> all = new TreeMap<>();
        slogans.text().versions().forEach((tag, text) -> all.put(tag, text.lines().toList()));
        return new Slogans(all);
    }

    /** Number and date come together or not at all. */
    private boolean checkLetter() {
        boolean none = letterNumber.isEmpty() && letterDate.isEmpty();
        boolean numbered = none || GuidingLetter.valid(letterNumber.getValue());
        boolean dated = none || !letterDate.isEmpty();
        letterNumber.setErrorMessage(getTranslation("campaigns.letterNumber.wrong"));
        letterNumber.setInvalid(!numbered);
        letterDate.setErrorMessage(getTranslation("campaigns.letterDate.missing"));
        letterDate.setInvalid(!dated);
        return numbered && dated;
    }

    private @Nullable GuidingLetter letter() {
        LocalDate date = letterDate.getValue();
        return letterNumber.isEmpty() || date == null
                ? null
                : new GuidingLetter(letterNumber.getValue(), date);
    }

    private LocalizedField line(String key, int longest, Languages languages) {
        return LocalizedField.line(getTranslation(key), longest, languages);
    }

    private LocalizedField lines(String key, Languages languages) {
        return LocalizedField.lines(getTranslation(key), TEXT_LENGTH, languages);
    }
}
