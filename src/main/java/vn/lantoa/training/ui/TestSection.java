package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.tests.ClassTests;
import vn.lantoa.training.tests.GivenAnswers;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestResult;
import vn.lantoa.training.tests.TestResults;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** One test of a class: its state, who answered, and what came of it by question. */
final class TestSection extends Section {

    private final transient TrainingClass one;
    private final TestKind kind;
    private final transient @Nullable ClassTests tests;
    private final transient TestResults results;
    private final transient Runnable changed;

    /**
     * @param result null for a test that was never opened
     * @param tests null for those who may only look
     * @param changed runs when something was opened, closed or decided
     */
    TestSection(
            TrainingClass one,
            TestKind kind,
            @Nullable TestResult result,
            @Nullable ClassTests tests,
            TestResults results,
            Runnable changed) {
        this.one = one;
        this.kind = kind;
        this.tests = tests;
        this.results = results;
        this.changed = changed;
        addClassName("lt-section");
        boolean open = result != null && result.test().open();
        Div head = new Div(new H2(getTranslation(kind.key())), badge(result, open));
        head.addClassName("lt-actions");
        add(head);
        if (tests != null) {
            add(step(open));
        }
        if (result != null) {
            show(result);
        }
    }

    private StateBadge badge(@Nullable TestResult result, boolean open) {
        if (open) {
            return new StateBadge(
                    Tone.SUCCESS, Symbol.CHECK, getTranslation("training.tests.isOpen"));
        }
        return new StateBadge(
                Tone.NEUTRAL,
                Symbol.LOCK,
                getTranslation(
                        result == null ? "training.tests.notOpened" : "training.tests.isClosed"));
    }

    private Button step(boolean open) {
        Button step =
                open
                        ? new Button(getTranslation("training.tests.close"), Symbol.LOCK.icon())
                        : new Button(getTranslation("training.tests.open"), Symbol.SEND.icon());
        if (!open) {
            step.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        step.setAriaLabel(step.getText() + ": " + getTranslation(kind.key()));
        step.addClickListener(event -> turn(open));
        return step;
    }

    private void turn(boolean open) {
        ClassTests desk = tests;
        if (desk != null
                && Words.done(
                        open ? desk.close(one.id(), kind) : desk.open(one.id(), kind), this)) {
            changed.run();
        }
    }

    private void show(TestResult result) {
        add(new Paragraph(answered(result)));
        if (result.formsAside() > 0) {
            Callout aside =
                    new Callout(
                            Tone.WARNING,
                            getTranslation("training.tests.formsAside", result.formsAside()));
            if (tests != null) {
                aside.actions(
                        new Button(
                                getTranslation("training.tests.admitForms"),
                                event -> {
                                    results.admitForms(one.id());
                                    changed.run();
                                }));
            }
            add(aside);
        }
        NativeDetails who = new NativeDetails(getTranslation("training.tests.who"), people(result));
        who.addClassName("lt-test-people");
        add(who);
        if (result.hidden()) {
            add(
                    new Callout(
                            Tone.INFO,
                            getTranslation(
                                    "training.tests.tooFew",
                                    result.forms(),
                                    TestResult.ANONYMOUS_FROM)));
        } else {
            NativeDetails questions =
                    new NativeDetails(
                            getTranslation("training.tests.byQuestion"),
                            new QuestionResultList(result.questions()));
            questions.setOpen(true);
            questions.addClassName("lt-test-people");
            add(questions);
        }
    }

    private String answered(TestResult result) {
        String people =
                getTranslation(
                        "training.tests.answeredOf", result.answered(), result.people().size());
        return result.entered() == 0
                ? people
                : people + " " + getTranslation("training.tests.entered", result.entered());
    }

    private CardList people(TestResult result) {
        CardList list = new CardList().oneColumn();
        for (TestResult.Taker taker : result.people()) {
            ListCard card = new ListCard(taker.trainee().name());
            card.badge(
                    taker.gave()
                            ? new StateBadge(
                                    Tone.SUCCESS,
                                    Symbol.CHECK,
                                    getTranslation("training.tests.did"))
                            : new StateBadge(
                                    Tone.NEUTRAL,
                                    Symbol.CLOCK,
                                    getTranslation("training.tests.didNot")));
            facts(card, taker);
            list.add(card);
        }
        return list;
    }

    private void facts(ListCard card, TestResult.Taker taker) {
        GivenAnswers standing = taker.standing();
        if (standing != null) {
            Integer share = standing.share();
            String when = VietnamTime.dateTime(VietnamTime.local(standing.at()));
            String how =
                    getTranslation(
                            standing.entered()
                                    ? "training.tests.enteredAt"
                                    : "training.tests.doneAt",
                            when);
            card.line(
                    Symbol.CHECK,
                    share == null
                            ? how
                            : getTranslation(
                                            "training.tests.share",
                                            standing.points(),
                                            standing.most(),
                                            share)
                                    + ", "
                                    + how);
        }
        if (taker.answers().size() > 1) {
            card.line(
                    Symbol.INFO, getTranslation("training.tests.several", taker.answers().size()));
        }
        Optional<GivenAnswers> aside = taker.aside();
        aside.map(GivenAnswers::aside)
                .ifPresent(why -> card.line(Symbol.WARNING, getTranslation(why.key())));
        if (tests != null) {
            aside.ifPresent(answers -> card.actions(admit(answers)));
        }
    }

    private Button admit(GivenAnswers answers) {
        return new Button(
                getTranslation("training.tests.admit"),
                event -> {
                    results.admit(one.id(), answers.id(), true);
                    changed.run();
                });
    }
}
