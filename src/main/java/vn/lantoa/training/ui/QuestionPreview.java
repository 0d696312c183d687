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
import vn.lantoa.uikit.Symbol;

/** Questions as trainees read them, with what is right marked for who writes them. */
final class QuestionPreview extends Div {

    QuestionPreview(List<Question> questions, String language) {
        addClassName("lt-question-preview");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("lang", language);
        questions.forEach(one -> list.add(item(one)));
        add(list);
    }

    private ListItem item(Question one) {
        Paragraph text = new Paragraph(one.text());
        text.addClassName("lt-question-text");
        Span kind = new Span(about(one));
        kind.addClassName("lt-question-kind");
        ListItem item = new ListItem(text, kind);
        UnorderedList choices = new UnorderedList();
        for (Choice choice : one.choices()) {
            ListItem line = new ListItem(choice.text());
            if (one.right().contains(choice.id())) {
                line.addClassName("lt-question-right");
                line.add(Symbol.CHECK.icon(), new Span(getTranslation("training.tests.right")));
            }
            choices.add(line);
        }
        if (!one.choices().isEmpty()) {
            item.add(choices);
        }
        return item;
    }

    private String about(Question one) {
        String kind = getTranslation(one.kind().key());
        return one.graded()
                ? kind + ", " + getTranslation("training.tests.inPoints", one.points())
                : kind;
    }
}
