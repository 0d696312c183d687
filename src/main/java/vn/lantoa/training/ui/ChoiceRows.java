package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.uikit.Symbol;

/** The choices of a question being written, or what the ends of its scale mean. */
final class ChoiceRows extends Div {

    private final boolean gradable;
    private final String language;
    private final Div rows = new Div();
    private final Button more;
    private final ArrayList<Row> all = new ArrayList<>();
    private QuestionKind kind = QuestionKind.SINGLE;

    /** No id is given twice, so that answers keep meaning what they meant. */
    private int highest;

    ChoiceRows(boolean gradable, String language) {
        this.gradable = gradable;
        this.language = language;
        addClassName("lt-choices");
        more =
                new Button(
                        getTranslation("training.tests.addChoice"),
                        Symbol.PLUS.icon(),
                        event -> {
                            add(new Choice(highest + 1, "")).text.focus();
                            refresh();
                        });
        add(rows, more);
    }

    /** Shows the rows that this kind of question needs; what was typed stays where it fits. */
    void become(QuestionKind how) {
        boolean scaleChanges = (how == QuestionKind.SCALE) != (kind == QuestionKind.SCALE);
        boolean fixed = how == QuestionKind.TRUE_FALSE || kind == QuestionKind.TRUE_FALSE;
        kind = how;
        if (scaleChanges || fixed || all.isEmpty()) {
            show(start(how), Set.of());
        }
        setVisible(how != QuestionKind.TEXT);
        refresh();
    }

    void show(List<Choice> choices, Set<Integer> right) {
        all.clear();
        rows.removeAll();
        choices.forEach(one -> add(one).right.setValue(right.contains(one.id())));
        refresh();
    }

    List<Choice> choices(QuestionKind how) {
        return how == QuestionKind.TEXT
                ? List.of()
                : all.stream().map(row -> new Choice(row.id, row.text.getValue())).toList();
    }

    Set<Integer> right() {
        Set<Integer> right = new TreeSet<>();
        all.stream().filter(row -> row.right.getValue()).forEach(row -> right.add(row.id));
        return right;
    }

    private List<Choice> start(QuestionKind how) {
        return switch (how) {
            case TEXT -> List.of();
            case SCALE -> List.of(new Choice(1, ""), new Choice(QuestionKind.HIGHEST, ""));
            case TRUE_FALSE ->
                    "vi".equals(language)
                            ? List.of(
                                    new Choice(1, getTranslation("training.tests.true")),
                                    new Choice(2, getTranslation("training.tests.false")))
                            : List.of(new Choice(1, ""), new Choice(2, ""));
            case SINGLE, MULTIPLE -> List.of(new Choice(1, ""), new Choice(2, ""));
        };
    }

    private Row add(Choice choice) {
        highest = Math.max(highest, choice.id());
        Row row = new Row(choice);
        row.remove.addClickListener(event -> {
            all.remove(row);
            rows.remove(row);
            refresh();
            more.focus();
        });
        all.add(row);
        rows.add(row);
        return row;
    }

    /** Names the fields by their place and shows only what makes sense for the kind. */
    private void refresh() {
        boolean free = kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            row.text.setLabel(
                    kind == QuestionKind.SCALE
                            ? getTranslation("training.tests.end", row.id)
                            : getTranslation("training.tests.choice", i + 1));
            row.right.setVisible(gradable && kind.gradable());
            row.remove.setVisible(free && all.size() > 2);
            row.remove.setAriaLabel(getTranslation("training.tests.removeChoice", i + 1));
        }
        more.setVisible(free && all.size() < Question.MOST_CHOICES);
    }

    private final class Row extends Div {

        private final int id;
        private final TextField text = new TextField();
        private final Checkbox right = new Checkbox(getTranslation("training.tests.isRight"));
        private final Button remove = new Button(Symbol.TRASH.icon());

        Row(Choice choice) {
            id = choice.id();
            addClassName("lt-choice");
            text.setValue(choice.text());
            text.setMaxLength(Question.CHOICE_LENGTH);
            text.getElement().setAttribute("lang", language);
            add(text, right, remove);
        }
    }
}
