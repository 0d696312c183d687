package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.tests.ClassTest;
import vn.lantoa.training.tests.ClassTests;
import vn.lantoa.training.tests.GivenAnswers;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestResult;
import vn.lantoa.training.tests.TestResults;
import vn.lantoa.training.tests.TestState;
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
    private final @Nullable TestState state;

    /**
     * @param result null for a test that was never opened
     * @param state null for a test that was never opened
     * @param tests null for those who may only look
     * @param changed runs when something was opened, closed or decided
     */
    TestSection(
            TrainingClass one,
            TestKind kind,
            @Nullable TestResult result,
            @Nullable TestState state,
            @Nullable ClassTests tests,
            TestResults results,
            Runnable changed) {
        this.one = one;
        this.kind = kind;
        this.tests = tests;
        this.results = results;
        this.changed = changed;
        addClassName("lt-section");
        this.state = state;
        Div head = new Div(new H2(getTranslation(kind.key())), badge(result));
        head.addClassName("lt-actions");
        add(head);
        if (tests != null) {
            add(steps(tests));
        }
        if (result != null) {
            show(result);
        }
    }

    private StateBadge badge(@Nullable TestResult result) {
        if (result == null || state == null) {
            return new StateBadge(
                    Tone.NEUTRAL, Symbol.LOCK, getTranslation("training.tests.notOpened"));
        }
        Instant closed = result.test().closed();
        return switch (state) {
            case SCHEDULED ->
                    new StateBadge(
                            Tone.INFO,
                            Symbol.CLOCK,
                            getTranslation(
                                    "training.tests.isScheduled", time(result.test().opened())));
            case OPEN ->
                    new StateBadge(
                            Tone.SUCCESS,
                            Symbol.CHECK,
                            closed == null
                                    ? getTranslation("training.tests.isOpen")
                                    : getTranslation("training.tests.isOpenUntil", time(closed)));
            case CLOSED ->
                    new StateBadge(
                            Tone.NEUTRAL, Symbol.LOCK, getTranslation("training.tests.isClosed"));
        };
    }

    private static String time(Instant at) {
        return VietnamTime.dateTime(VietnamTime.local(at));
    }

    private Div steps(ClassTests desk) {
        Div steps = new Div();
        steps.addClassName("lt-actions");
        if (state == TestState.OPEN || state == TestState.SCHEDULED) {
            steps.add(
                    step(
                            state == TestState.OPEN
                                    ? "training.tests.close"
                                    : "training.tests.unschedule",
                            Symbol.LOCK,
                            () -> turned(desk.close(one.id(), kind))));
        }
        if (state != TestState.OPEN) {
            Button open =
                    step(
                            "training.tests.open",
                            Symbol.SEND,
                            () -> turned(desk.open(one.id(), kind)));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(
                    open,
                    step(
                            "training.tests.schedule",
                            Symbol.CLOCK,
                            () ->
                                    new ScheduleTestDialog(
                                                    kind,
                                                    (from, until) ->
                                                            turned(
                                                                    desk.schedule(
                                                                            one.id(), kind, from,
                                                                            until)))
                                            .open()));
        }
        return steps;
    }

    private Button step(String key, Symbol symbol, Runnable does) {
        Button step = new Button(getTranslation(key), symbol.icon(), event -> does.run());
        step.setAriaLabel(step.getText() + ": " + getTranslation(kind.key()));
        return step;
    }

    private boolean turned(Answer<ClassTest> answer) {
        boolean done = Words.done(answer, this);
        if (done) {
            changed.run();
        }
        return done;
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
            String when = time(standing.at());
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
