package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Writes a class down. What was typed stays until it is saved or the person leaves. */
final class ClassDialog extends FormDialog {

    private final ClassForm form;
    private final @Nullable CourseId fixed;
    private final transient Function<ClassPlan, Answer<TrainingClass>> save;
    private final transient Consumer<TrainingClass> saved;
    private final Div problem = new Div();

    private ClassDialog(
            String title,
            ClassForm form,
            @Nullable CourseId fixed,
            Function<ClassPlan, Answer<TrainingClass>> save,
            Consumer<TrainingClass> saved) {
        super(title);
        this.form = form;
        this.fixed = fixed;
        this.save = save;
        this.saved = saved;
        problem.getElement().setAttribute("role", "alert");
        add(problem, form);
        endWith(new Button(getTranslation("training.save"), event -> save()));
    }

    /** The button for a new class, of this course or of one that is yet to be chosen. */
    static Button adds(ClassPieces pieces, @Nullable Course of) {
        Button add =
                new Button(
                        I18NProvider.translate("training.newClass"),
                        Symbol.PLUS.icon(),
                        event -> create(pieces, of).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private static ClassDialog create(ClassPieces pieces, @Nullable Course of) {
        return new ClassDialog(
                I18NProvider.translate("training.newClass"),
                new ClassForm(pieces, pieces.scope().organised()).forNew(of),
                null,
                plan -> pieces.classes().create(plan),
                made -> UI.getCurrent().navigate("lop/" + made.id()));
    }

    /** For a class that is there. */
    static ClassDialog change(ClassPieces pieces, TrainingClass one, Runnable changed) {
        Course of = pieces.courses().find(one.plan().course()).orElse(null);
        return new ClassDialog(
                I18NProvider.translate("training.change.title", one.plan().name()),
                new ClassForm(pieces, pieces.scope().organised()).show(one, of),
                one.plan().course(),
                plan -> pieces.classes().change(one.id(), one.version(), plan),
                written -> changed.run());
    }

    private void save() {
        problem.removeAll();
        form.plan(fixed).ifPresent(plan -> answered(save.apply(plan)));
    }

    private void answered(Answer<TrainingClass> answer) {
        switch (answer) {
            case Answer.Done<TrainingClass> done -> {
                close();
                saved.accept(done.value());
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

    private void warn(String text) {
        problem.add(new Callout(Tone.DANGER, text));
    }
}
