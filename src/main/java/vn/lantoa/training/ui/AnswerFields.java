package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.LinkTests;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.QuestionSet;

/** The questions of a set with a field for each answer. */
final class AnswerFields extends Div {

    private final QuestionSet set;
    private final Map<UUID, SerializableSupplier<Set<Integer>>> chosen = new LinkedHashMap<>();
    private final Map<UUID, SerializableSupplier<String>> words = new LinkedHashMap<>();

    AnswerFields(QuestionSet set) {
        this.set = set;
        addClassName("lt-answers");
        getElement().setAttribute("lang", set.language());
        int number = 0;
        for (Question one : set.questions()) {
            number++;
            add(field(one, number + ". " + one.text()));
        }
    }

    QuestionSet set() {
        return set;
    }

    /** Numbers of the choices by question; empty where nothing was chosen. */
    Map<UUID, Set<Integer>> chosen() {
        Map<UUID, Set<Integer>> all = new LinkedHashMap<>();
        chosen.forEach((question, value) -> all.put(question, value.get()));
        return all;
    }

    /** What was written, by question; blank where nothing was. */
    Map<UUID, String> words() {
        Map<UUID, String> all = new LinkedHashMap<>();
        words.forEach((question, value) -> all.put(question, value.get()));
        return all;
    }

    /** How many questions have no answer. */
    int missing() {
        return (int)
                (chosen().values().stream().filter(Set::isEmpty).count()
                        + words().values().stream().filter(String::isBlank).count());
    }

    private Component field(Question one, String label) {
        return switch (one.kind()) {
            case SINGLE, TRUE_FALSE -> single(one, label);
            case MULTIPLE -> several(one, label);
            case SCALE -> scale(one, label);
            case TEXT -> text(one, label);
        };
    }

    private Component single(Question one, String label) {
        RadioButtonGroup<Choice> field = new RadioButtonGroup<>(label);
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setItems(one.choices());
        field.setItemLabelGenerator(Choice::text);
        chosen.put(
                one.id(),
                () ->
                        Optional.ofNullable(field.getValue())
                                .map(choice -> Set.of(choice.id()))
                                .orElse(Set.of()));
        return field;
    }

    private Component several(Question one, String label) {
        CheckboxGroup<Choice> field = new CheckboxGroup<>(label);
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        field.setHelperText(getTranslation("training.own.tests.several"));
        field.setItems(one.choices());
        field.setItemLabelGenerator(Choice::text);
        chosen.put(
                one.id(),
                () -> field.getValue().stream().map(Choice::id).collect(Collectors.toSet()));
        return field;
    }

    /** From 1 to 5; the two choices say what the ends mean. */
    private Component scale(Question one, String label) {
        Map<Integer, String> ends =
                one.choices().stream().collect(Collectors.toMap(Choice::id, Choice::text));
        RadioButtonGroup<Integer> field = new RadioButtonGroup<>(label);
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setItems(IntStream.rangeClosed(1, QuestionKind.HIGHEST).boxed().toList());
        field.setItemLabelGenerator(
                step -> ends.containsKey(step) ? step + " – " + ends.get(step) : step.toString());
        chosen.put(
                one.id(),
                () -> Optional.ofNullable(field.getValue()).map(Set::of).orElse(Set.of()));
        return field;
    }

    private Component text(Question one, String label) {
        TextArea field = new TextArea(label);
        field.setMaxLength(LinkTests.WORDS_LENGTH);
        field.setHelperText(getTranslation("training.own.tests.words"));
        field.setWidthFull();
        words.put(one.id(), field::getValue);
        return field;
    }
}
