package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.Symbol;

/** The questions being written, in their order. */
final class QuestionRows extends Div {

    private final TestKind kind;
    private final String language;
    private final Div rows = new Div();
    private final Button more;
    private final ArrayList<QuestionRow> all = new ArrayList<>();

    QuestionRows(TestKind kind, String language) {
        this.kind = kind;
        this.language = language;
        addClassName("lt-questions");
        rows.addClassName("lt-question-rows");
        more =
                new Button(
                        getTranslation("training.tests.addQuestion"),
                        Symbol.PLUS.icon(),
                        event -> add(new QuestionRow(kind, language)).start());
        add(rows, more);
    }

    void show(Question question) {
        add(new QuestionRow(kind, language)).show(question);
    }

    /** What was written; empty when something is missing, which its field then says. */
    Optional<List<Question>> read() {
        List<Optional<Question>> read = all.stream().map(QuestionRow::read).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private QuestionRow add(QuestionRow row) {
        row.onMove((moved, by) -> move(moved, by));
        row.onRemove(this::remove);
        all.add(row);
        rows.add(row);
        number();
        return row;
    }

    private void move(QuestionRow row, int by) {
        int to = all.indexOf(row) + by;
        if (to >= 0 && to < all.size()) {
            all.remove(row);
            all.add(to, row);
            rows.removeAll();
            all.forEach(rows::add);
            number();
            row.focusMove(by);
        }
    }

    private void remove(QuestionRow row) {
        all.remove(row);
        rows.remove(row);
        number();
        more.focus();
    }

    private void number() {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number(i + 1, all.size());
        }
        more.setVisible(all.size() < QuestionSet.MOST_QUESTIONS);
    }
}
