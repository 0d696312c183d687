package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import vn.lantoa.geography.Language;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.tests.LinkTests;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Tone;

/** One open test or satisfaction form, answered by the holder of a private link. */
final class LinkTestPart extends Section {

    private final transient LinkPieces pieces;
    private final LinkToken token;
    private final LinkTests.Part part;
    private final Div body = new Div();

    LinkTestPart(LinkPieces pieces, LinkToken token, LinkTests.Part part) {
        this.pieces = pieces;
        this.token = token;
        this.part = part;
        addClassName("lt-panel");
        add(new H2(getTranslation(part.test().kind().key())), body);
        if (part.given()) {
            end(Tone.SUCCESS, "training.own.tests.given");
        } else {
            begin();
        }
    }

    private void begin() {
        Button start = new Button(getTranslation("training.own.tests.begin"), event -> ask());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        body.add(
                new Paragraph(
                        getTranslation(
                                part.test().kind().named()
                                        ? "training.own.tests.once"
                                        : "training.own.tests.nameless")),
                start);
    }

    private void ask() {
        body.removeAll();
        Div questions = new Div();
        QuestionSet first = liked();
        if (part.sets().size() > 1) {
            RadioButtonGroup<QuestionSet> language = new RadioButtonGroup<>();
            language.setLabel(getTranslation("training.own.tests.language"));
            language.setItems(part.sets());
            language.setItemLabelGenerator(set -> name(set.language()));
            language.setValue(first);
            language.addValueChangeListener(event -> show(questions, event.getValue()));
            body.add(language);
        }
        body.add(questions);
        show(questions, first);
    }

    private void show(Div on, QuestionSet set) {
        on.removeAll();
        AnswerFields fields = new AnswerFields(set);
        Button keep =
                new Button(getTranslation("training.own.tests.keep"), event -> confirm(fields));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.add(fields, keep);
    }

    private void confirm(AnswerFields fields) {
        int missing = fields.missing();
        Confirmation.ask(
                getTranslation("training.own.tests.ask"),
                missing == 0
                        ? getTranslation("training.own.tests.complete")
                        : getTranslation("training.own.tests.missing", missing),
                getTranslation("training.own.tests.keep"),
                () -> keep(fields));
    }

    private void keep(AnswerFields fields) {
        Optional<LinkTests.Taken> taken =
                pieces.tests()
                        .answer(
                                token,
                                part.test().id(),
                                fields.set().id(),
                                fields.chosen(),
                                fields.words());
        if (taken.isEmpty()) {
            end(Tone.WARNING, "training.own.tests.noSeat");
            return;
        }
        switch (taken.get()) {
            case KEPT -> end(Tone.SUCCESS, "training.own.tests.kept");
            case ASIDE -> end(Tone.WARNING, "training.own.tests.aside");
            case TWICE -> end(Tone.WARNING, "training.own.tests.given");
        }
    }

    private void end(Tone tone, String key) {
        body.removeAll();
        body.getElement().setAttribute("role", "status");
        body.add(new Callout(tone, getTranslation(key)));
    }

    private QuestionSet liked() {
        List<QuestionSet> sets = part.sets();
        return sets.stream()
                .filter(set -> set.language().equals(getLocale().getLanguage()))
                .findFirst()
                .orElse(sets.getFirst());
    }

    private String name(String language) {
        return pieces.languages().find(language).map(Language::nameVi).orElse(language);
    }
}
