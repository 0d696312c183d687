package vn.lantoa.training.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.CourseModule;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Material;
import vn.lantoa.training.PassRule;
import vn.lantoa.training.TargetGroup;

/** The fields of a course. */
final class CourseForm extends Div {

    private static final int TEXT_LENGTH = 4_000;
    private static final int MOST_HOURS = 1_000;
    private static final int USUAL_SHARE = 80;

    private final LocalizedField title;
    private final LocalizedField aims;
    private final PlacePicker unit;
    private final MultiSelectComboBox<TargetGroup> audiences =
            new MultiSelectComboBox<>(getTranslation("training.audiences"));
    private final IntegerField hours = number("training.hours", 1, MOST_HOURS);
    private final IntegerField share = number("training.share", 0, 100);
    private final IntegerField score = number("training.score", 1, 100);
    private final RowList<ModuleRow> modules =
            new RowList<>("training.modules", "training.modules.add", ModuleRow::new);
    private final RowList<MaterialRow> materials =
            new RowList<>("training.materials", "training.materials.add", MaterialRow::new);

    /**
     * @param range units at which the person makes courses
     */
    CourseForm(Languages languages, Places places, List<UnitId> range) {
        addClassName("lt-form");
        title =
                LocalizedField.line(
                        getTranslation("training.title"), CoursePlan.TITLE_LENGTH, languages);
        title.require();
        aims = LocalizedField.lines(getTranslation("training.aims"), TEXT_LENGTH, languages);
        unit = new PlacePicker(places, getTranslation("training.course.unit"));
        unit.setRange(range);
        unit.setHelp(getTranslation("training.course.unit.help"));
        unit.setRequiredIndicatorVisible(true);
        unit.setErrorMessage(getTranslation("training.unit.missing"));
        if (range.size() == 1) {
            unit.setValue(range.getFirst());
        }
        audiences.setItems(TargetGroup.values());
        audiences.setItemLabelGenerator(one -> getTranslation(one.key()));
        audiences.addClassName("lt-wide");
        hours.setRequiredIndicatorVisible(true);
        share.setValue(USUAL_SHARE);
        score.setHelperText(getTranslation("training.score.help"));
        add(title, aims, unit, hours, audiences, share, score, modules, materials);
    }

    void show(CoursePlan plan) {
        title.setText(plan.title());
        aims.setText(plan.aims());
        unit.setValue(plan.unit());
        unit.setReadOnly(true);
        audiences.setValue(plan.audiences());
        hours.setValue(plan.hours());
        share.setValue(plan.pass().attendance());
        score.setValue(plan.pass().score());
        plan.modules().forEach(module -> modules.add().show(module));
        plan.materials().forEach(material -> materials.add().show(material));
    }

    /** What was entered; empty when something is missing, which its field then says. */
    Optional<CoursePlan> plan() {
        UnitId at = unit.getValue();
        Integer length = hours.getValue();
        boolean titled = !title.text().vietnamese().isBlank();
        title.refuse(titled ? "" : getTranslation("training.title.missing"));
        unit.setInvalid(at == null);
        boolean timed = check(hours, 1, MOST_HOURS);
        boolean shared = share.isEmpty() || check(share, 0, 100);
        boolean scored = score.isEmpty() || check(score, 1, 100);
        boolean numbered = timed && shared && scored;
        List<Optional<CourseModule>> taught = modules.rows().stream().map(ModuleRow::read).toList();
        List<Optional<Material>> given = materials.rows().stream().map(MaterialRow::read).toList();
        boolean whole =
                taught.stream().allMatch(Optional::isPresent)
                        && given.stream().allMatch(Optional::isPresent);
        if (!titled || at == null || length == null || !numbered || !whole) {
            return Optional.empty();
        }
        return Optional.of(
                new CoursePlan(
                        at,
                        title.text(),
                        aims.text(),
                        audiences.getValue(),
                        length,
                        taught.stream().flatMap(Optional::stream).toList(),
                        given.stream().flatMap(Optional::stream).toList(),
                        new PassRule(
                                Objects.requireNonNullElse(share.getValue(), 0),
                                score.getValue())));
    }

    private static boolean check(IntegerField field, int least, int most) {
        Integer value = field.getValue();
        boolean right = value != null && value >= least && value <= most;
        field.setInvalid(!right);
        return right;
    }

    private IntegerField number(String key, int least, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setErrorMessage(getTranslation("training.number.wrong", least, most));
        return field;
    }
}
