package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.CourseModule;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** One session: a new one, or one that is moved or named anew. */
final class SessionDialog extends FormDialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(11, 0);

    private final transient SessionPieces pieces;
    private final TrainingClass one;
    private final @Nullable ClassSession before;
    private final transient Runnable changed;
    private final ComboBox<String> module;
    private final DatePicker day = VietnameseDates.datePicker(getTranslation("training.day"));
    private final TimePicker start = VietnameseDates.timePicker(getTranslation("training.start"));
    private final TimePicker end = VietnameseDates.timePicker(getTranslation("training.end"));
    private final SessionWarnings warnings = new SessionWarnings();
    private final Div problem = new Div();

    /**
     * @param before the session to change, or null for a new one
     */
    SessionDialog(
            SessionPieces pieces,
            TrainingClass one,
            @Nullable ClassSession before,
            Runnable changed) {
        super(
                before == null
                        ? I18NProvider.translate("training.session.new")
                        : I18NProvider.translate("training.session.change", before.number()));
        this.pieces = pieces;
        this.one = one;
        this.before = before;
        this.changed = changed;
        this.module = modules(pieces, one);
        problem.getElement().setAttribute("role", "alert");
        end.setErrorMessage(getTranslation("training.end.early"));
        show();
        day.addValueChangeListener(event -> check());
        start.addValueChangeListener(event -> check());
        end.addValueChangeListener(event -> check());
        Div form = new Div(module, day, start, end, warnings);
        form.addClassName("lt-form");
        add(problem, form);
        endWith(new Button(getTranslation("training.save"), event -> save()));
        check();
    }

    /** A field for what is taught, which offers the course's modules. */
    static ComboBox<String> modules(SessionPieces pieces, TrainingClass one) {
        ComboBox<String> field = new ComboBox<>(I18NProvider.translate("training.session.module"));
        field.setItems(
                pieces.courses()
                        .find(one.plan().course())
                        .map(course ->
                                course.plan().modules().stream()
                                        .map(CourseModule::title)
                                        .distinct()
                                        .toList())
                        .orElse(List.of()));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> {
            String typed = event.getDetail().strip();
            field.setValue(
                    typed.substring(0, Math.min(typed.length(), ClassSession.MODULE_LENGTH)));
        });
        field.setHelperText(I18NProvider.translate("training.session.module.help"));
        field.addClassName("lt-wide");
        return field;
    }

    private void show() {
        day.setValue(before == null ? one.plan().firstDay() : before.start().toLocalDate());
        start.setValue(before == null ? MORNING : before.start().toLocalTime());
        end.setValue(before == null ? NOON : before.end().toLocalTime());
        module.setValue(before == null || before.module().isEmpty() ? null : before.module());
    }

    private Optional<ClassSessions.Slot> slot() {
        LocalDate on = day.getValue();
        LocalTime from = start.getValue();
        LocalTime to = end.getValue();
        day.setInvalid(on == null);
        start.setInvalid(from == null);
        end.setInvalid(to == null || (from != null && !to.isAfter(from)));
        return on == null || from == null || to == null || end.isInvalid()
                ? Optional.empty()
                : Optional.of(
                        new ClassSessions.Slot(
                                Objects.requireNonNullElse(module.getValue(), ""),
                                on.atTime(from),
                                on.atTime(to)));
    }

    private void check() {
        warnings.show(
                slot().map(slot ->
                                pieces.days()
                                        .warnings(
                                                one.id(),
                                                before == null ? null : before.id(),
                                                slot))
                        .orElse(List.of()));
    }

    private void save() {
        problem.removeAll();
        slot().ifPresent(slot ->
                answered(
                        before == null
                                ? pieces.sessions().add(one.id(), List.of(slot))
                                : pieces.sessions().change(before.id(), before.version(), slot)));
    }

    private void answered(Answer<TrainingClass> answer) {
        switch (answer) {
            case Answer.Done<TrainingClass> done -> {
                close();
                changed.run();
                Toast.done(getTranslation("training.saved"));
            }
            case Answer.Overtaken<TrainingClass> other ->
                    warn(
                            getTranslation(
                                    "training.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Answer.Refused<TrainingClass> no -> warn(getTranslation(no.why().key()));
        }
    }

    private void warn(String words) {
        problem.add(new Callout(Tone.DANGER, words));
    }
}
