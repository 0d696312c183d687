package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.Symbol;

/** The fields of one question. */
final class QuestionRow extends Section {

    private final boolean gradable;
    private final H2 heading = new H2();
    private final Select<QuestionKind> kind = new Select<>();
    private final TextArea text = new TextArea();
    private final ChoiceRows choices;
    private final IntegerField points = new IntegerField();
    private final Div fault = new Div();
    private final Button up = new Button(getTranslation("training.tests.upShort"));
    private final Button down = new Button(getTranslation("training.tests.downShort"));
    private final Button remove =
            new Button(getTranslation("training.row.remove"), Symbol.TRASH.icon());
    private UUID id = Uuid7.next();

    QuestionRow(TestKind test, String language) {
        gradable = test.named();
        choices = new ChoiceRows(gradable, language);
        addClassNames("lt-section", "lt-question");
        kind.setLabel(getTranslation("training.tests.questionKind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.addValueChangeListener(event -> become(event.getValue()));
        text.setLabel(getTranslation("training.tests.questionText"));
        text.setMaxLength(Question.TEXT_LENGTH);
        text.getElement().setAttribute("lang", language);
        points.setLabel(getTranslation("training.tests.questionPoints"));
        points.setMin(0);
        points.setMax(Question.MOST_POINTS);
        points.setStepButtonsVisible(true);
        points.setValue(gradable ? 1 : 0);
        fault.getElement().setAttribute("role", "alert");
        fault.addClassName("lt-field-error");
        Div steps = new Div(up, down, remove);
        steps.addClassName("lt-actions");
        Div head = new Div(heading, steps);
        head.addClassName("lt-question-head");
        add(head, kind, text, choices, points, fault);
        kind.setValue(QuestionKind.SINGLE);
    }

    /** Begins a new question. */
    void start() {
        text.focus();
    }

    void show(Question question) {
        id = question.id();
        kind.setValue(question.kind());
        text.setValue(question.text());
        choices.show(question.choices(), question.right());
        points.setValue(question.points());
    }

    void number(int number, int of) {
        heading.setText(getTranslation("training.tests.question", number));
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
        name(up, "training.tests.up", number);
        name(down, "training.tests.down", number);
        name(remove, "training.tests.remove", number);
    }

    void onMove(SerializableBiConsumer<QuestionRow, Integer> move) {
        up.addClickListener(event -> move.accept(this, -1));
        down.addClickListener(event -> move.accept(this, 1));
    }

    void onRemove(SerializableConsumer<QuestionRow> gone) {
        remove.addClickListener(event -> gone.accept(this));
    }

    void focusMove(int by) {
        Button pressed = by < 0 ? up : down;
        (pressed.isEnabled() ? pressed : remove).focus();
    }

    /** What was written; empty when it is no question yet, and then says why. */
    Optional<Question> read() {
        QuestionKind how = kind.getValue();
        boolean graded = gradable && how.gradable();
        int worth = graded ? Objects.requireNonNullElse(points.getValue(), 0) : 0;
        List<Choice> all = choices.choices(how);
        Set<Integer> right = graded ? choices.right() : Set.of();
        Optional<Question.Fault> wrong = Question.fault(how, text.getValue(), all, right, worth);
        fault.setText(wrong.map(one -> getTranslation(one.key())).orElse(""));
        fault.setVisible(wrong.isPresent());
        if (wrong.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Question(id, how, text.getValue(), all, right, worth));
    }

    private void become(QuestionKind how) {
        choices.become(how);
        points.setVisible(gradable && how.gradable());
    }

    private void name(Button button, String key, int number) {
        button.setAriaLabel(getTranslation(key, number));
    }
}
