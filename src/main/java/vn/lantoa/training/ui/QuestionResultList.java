package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.QuestionResult;

/** What a class answered, question by question, in words and bars. */
final class QuestionResultList extends Div {

    QuestionResultList(List<QuestionResult> results) {
        addClassName("lt-question-results");
        OrderedList list = new OrderedList();
        results.forEach(one -> list.add(item(one)));
        add(list);
    }

    private ListItem item(QuestionResult one) {
        Paragraph text = new Paragraph(one.question().text());
        text.addClassName("lt-question-text");
        ListItem item = new ListItem(text, new Paragraph(sum(one)));
        UnorderedList lines = new UnorderedList();
        lines.getElement().setAttribute("role", "list");
        if (one.question().kind() == QuestionKind.SCALE) {
            for (int number = QuestionKind.HIGHEST; number >= 1; number--) {
                lines.add(bar(scale(one.question(), number), count(one, number), one.answered()));
            }
        }
        if (one.question().kind().gradable()) {
            for (Choice choice : one.question().choices()) {
                ListItem bar = bar(choice.text(), count(one, choice.id()), one.answered());
                if (one.question().right().contains(choice.id())) {
                    bar.addClassName("lt-question-right");
                    bar.add(new Span(getTranslation("training.tests.right")));
                }
                lines.add(bar);
            }
        }
        one.words().forEach(words -> lines.add(new ListItem(words)));
        item.add(lines);
        return item;
    }

    private String sum(QuestionResult one) {
        String answered = getTranslation("training.tests.answeredBy", one.answered());
        Integer right = one.right();
        Double average = one.average();
        if (right != null && one.asked() > 0) {
            int share = Math.round(100f * right / one.asked());
            return answered + " " + getTranslation("training.tests.rightBy", right, share);
        }
        return average == null
                ? answered
                : answered
                        + " "
                        + getTranslation("training.tests.averageOf", TestNumbers.shown(average));
    }

    private ListItem bar(String words, int count, int of) {
        Div fill = new Div();
        fill.addClassName("lt-bar-fill");
        int share = of == 0 ? 0 : Math.round(100f * count / of);
        fill.addClassName("lt-bar-" + Math.round(share / 10f) * 10);
        Div bar = new Div(fill);
        bar.addClassName("lt-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(new Span(words + ": " + count), bar);
    }

    private static int count(QuestionResult one, int id) {
        return one.chosen().getOrDefault(id, 0);
    }

    /** {@code 5 (Rất hữu ích)}; only the ends have words. */
    private static String scale(Question question, int number) {
        return question.choices().stream()
                .filter(end -> end.id() == number)
                .findFirst()
                .map(end -> number + " (" + end.text() + ")")
                .orElse(String.valueOf(number));
    }
}
