package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.CourseModule;

/** The fields of one module of a course. */
final class ModuleRow extends Div {

    private static final int MOST_MINUTES = 60_000;

    private final TextField title = new TextField(getTranslation("training.module"));
    private final IntegerField minutes = new IntegerField(getTranslation("training.minutes"));

    ModuleRow() {
        addClassName("lt-row-fields");
        title.setMaxLength(ClassSession.MODULE_LENGTH);
        title.setErrorMessage(getTranslation("training.module.missing"));
        minutes.setMin(0);
        minutes.setMax(MOST_MINUTES);
        minutes.setErrorMessage(getTranslation("training.number.wrong", 0, MOST_MINUTES));
        add(title, minutes);
    }

    void show(CourseModule module) {
        title.setValue(module.title());
        minutes.setValue(module.minutes());
    }

    /** What was entered; empty when something is missing, which its field then says. */
    Optional<CourseModule> read() {
        int length = Objects.requireNonNullElse(minutes.getValue(), 0);
        boolean timed = length >= 0 && length <= MOST_MINUTES;
        minutes.setInvalid(!timed);
        title.setInvalid(title.getValue().isBlank());
        return timed && !title.isInvalid()
                ? Optional.of(new CourseModule(title.getValue(), length))
                : Optional.empty();
    }
}
