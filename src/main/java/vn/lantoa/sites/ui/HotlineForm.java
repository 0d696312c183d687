package vn.lantoa.sites.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.sites.CallCost;
import vn.lantoa.sites.Hotline;
import vn.lantoa.sites.OpenHours;
import vn.lantoa.uikit.VietnameseDates;

/** What is written down about a hotline; says beside each field what is wrong with it. */
final class HotlineForm extends Div {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 300;
    private static final int LAST_PLACE = 99;

    private final TextField dial = new TextField(getTranslation("sites.hotline.dial"));
    private final TextField shown = new TextField(getTranslation("sites.hotline.shown"));
    private final TextField nameVi = new TextField(getTranslation("sites.hotline.nameVi"));
    private final TextField nameEn = new TextField(getTranslation("sites.hotline.nameEn"));
    private final Select<CallCost> cost = new Select<>();
    private final Select<OpenHours> hours = new Select<>();
    private final TextArea noteVi = new TextArea(getTranslation("sites.hotline.noteVi"));
    private final TextArea noteEn = new TextArea(getTranslation("sites.hotline.noteEn"));
    private final IntegerField order = new IntegerField(getTranslation("sites.hotline.order"));
    private final TextField source = new TextField(getTranslation("sites.hotline.source"));
    private final DatePicker checked =
            VietnameseDates.datePicker(getTranslation("sites.hotline.checked"));
    private final LocalDate today;

    HotlineForm(LocalDate today) {
        this.today = today;
        addClassName("lt-form");
        prepareNumber();
        prepareChoices();
        prepareTexts();
        checked.setMax(today);
        checked.setRequiredIndicatorVisible(true);
        order.setMin(0);
        order.setMax(LAST_PLACE);
        order.setStepButtonsVisible(true);
        order.setRequiredIndicatorVisible(true);
        add(dial, shown, nameVi, nameEn, cost, hours, noteVi, noteEn, source, checked, order);
    }

    private void prepareNumber() {
        dial.setHelperText(getTranslation("sites.hotline.dialHelp"));
        shown.setHelperText(getTranslation("sites.hotline.shownHelp"));
        for (TextField field : new TextField[] {dial, shown}) {
            field.setRequiredIndicatorVisible(true);
            field.setMaxLength(24);
            field.getElement().setAttribute("inputmode", "tel");
        }
    }

    private void prepareChoices() {
        cost.setLabel(getTranslation("sites.hotline.cost"));
        cost.setItems(CallCost.values());
        cost.setItemLabelGenerator(one -> getTranslation(one.key()));
        cost.setValue(CallCost.UNKNOWN);
        hours.setLabel(getTranslation("sites.hotline.hours"));
        hours.setItems(OpenHours.values());
        hours.setItemLabelGenerator(one -> getTranslation(one.key()));
        hours.setValue(OpenHours.UNKNOWN);
    }

    private void prepareTexts() {
        nameVi.setRequiredIndicatorVisible(true);
        nameVi.setMaxLength(LONGEST_NAME);
        nameEn.setMaxLength(LONGEST_NAME);
        noteVi.setMaxLength(LONGEST_TEXT);
        noteEn.setMaxLength(LONGEST_TEXT);
        source.setMaxLength(LONGEST_TEXT);
        source.setHelperText(getTranslation("sites.hotline.sourceHelp"));
        source.setRequiredIndicatorVisible(true);
    }

    void setOrder(int place) {
        order.setValue(place);
    }

    void show(Hotline hotline) {
        dial.setValue(hotline.dial());
        shown.setValue(hotline.shown());
        nameVi.setValue(version(hotline.name(), "vi"));
        nameEn.setValue(version(hotline.name(), "en"));
        cost.setValue(hotline.cost());
        hours.setValue(hotline.hours());
        noteVi.setValue(version(hotline.note(), "vi"));
        noteEn.setValue(version(hotline.note(), "en"));
        order.setValue(hotline.order());
        source.setValue(hotline.source());
        checked.setValue(hotline.checked());
    }

    /** What the fields say; empty, with the fields marked, while something is wrong. */
    Optional<Hotline> hotline() {
        String digits = dial.getValue().replaceAll("[ .]", "");
        String written = shown.getValue().strip();
        List<Boolean> checks =
                List.of(
                        good(dial, Hotline.dials(digits), "sites.hotline.dialBad"),
                        good(
                                shown,
                                Hotline.showsSameDigits(written, digits),
                                "sites.hotline.shownBad"),
                        good(nameVi, !nameVi.getValue().isBlank(), "sites.hotline.nameMissing"),
                        good(source, !source.getValue().isBlank(), "sites.hotline.sourceMissing"),
                        good(checked, wasChecked(), "sites.hotline.checkedBad"),
                        good(order, inOrder(), "sites.hotline.orderBad"));
        return !checks.contains(false)
                ? Optional.of(
                        new Hotline(
                                digits,
                                written,
                                texts(nameVi.getValue(), nameEn.getValue()),
                                cost.getValue(),
                                hours.getValue(),
                                texts(noteVi.getValue(), noteEn.getValue()),
                                order.getValue(),
                                source.getValue(),
                                checked.getValue()))
                : Optional.empty();
    }

    void numberTaken(Hotline other) {
        dial.setErrorMessage(getTranslation("sites.hotline.taken", version(other.name(), "vi")));
        dial.setInvalid(true);
    }

    private boolean wasChecked() {
        LocalDate day = checked.getValue();
        return day != null && !day.isAfter(today);
    }

    private boolean inOrder() {
        Integer place = order.getValue();
        return place != null && place >= 0 && place <= LAST_PLACE;
    }

    private boolean good(HasValidation field, boolean right, String key) {
        field.setErrorMessage(right ? "" : getTranslation(key));
        field.setInvalid(!right);
        return right;
    }

    private static LocalizedText texts(String vietnamese, String english) {
        return new LocalizedText(Map.of("vi", vietnamese, "en", english));
    }

    private static String version(LocalizedText text, String language) {
        return text.versions().getOrDefault(language, "");
    }
}
