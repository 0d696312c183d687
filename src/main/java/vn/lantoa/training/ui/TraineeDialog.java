package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.Twin;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.Step;
import vn.lantoa.training.enrolment.TraineeMerge.Merged;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;

/** One of those who take part: what the organiser can do, and who this may be. */
final class TraineeDialog extends Dialog {

    private final transient EnrolmentPieces pieces;
    private final TrainingClass one;
    private final Trainee trainee;
    private final String name;
    private final SerializableRunnable changed;

    TraineeDialog(
            EnrolmentPieces pieces,
            TrainingClass one,
            Trainee trainee,
            TraineeTwins.Likely likely,
            SerializableRunnable changed) {
        this.pieces = pieces;
        this.one = one;
        this.trainee = trainee;
        this.name = ParticipantWords.name(trainee);
        this.changed = changed;
        addClassName("lt-dialog");
        setHeaderTitle(name);
        add(
                new Div(ParticipantWords.badge(trainee.state())),
                new Paragraph(
                        getTranslation(
                                "training.trainee.origin",
                                getTranslation(trainee.origin().key()),
                                pieces.places().fullName(trainee.unit()))),
                steps());
        if (trainee.person() == null) {
            add(twins(likely));
        }
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()));
    }

    private Div steps() {
        List<Component> all = new ArrayList<>();
        boolean over =
                one.status() == ClassStatus.FINISHED || one.status() == ClassStatus.CANCELLED;
        if (!over) {
            switch (trainee.state()) {
                case ENROLLED -> {}
                case OFFERED -> all.add(step("training.trainee.confirm", Step.PUT_IN));
                case INVITED, WAITING -> all.add(step("training.trainee.putIn", Step.PUT_IN));
                case DECLINED, WITHDRAWN, REMOVED, LATE -> {
                    all.add(step("training.trainee.putIn", Step.PUT_IN));
                    if (trainee.person() != null) {
                        all.add(step("training.trainee.invite", Step.INVITE));
                    }
                }
            }
            switch (trainee.state()) {
                case REMOVED -> {}
                case INVITED, ENROLLED, WAITING, OFFERED, DECLINED, WITHDRAWN, LATE ->
                        all.add(takeOut());
            }
        }
        if (trainee.person() == null && !trainee.name().isEmpty()) {
            all.add(takeDown());
            all.add(erase());
        }
        Div bar = new Div(all.toArray(Component[]::new));
        bar.addClassName("lt-actions");
        return bar;
    }

    private Button step(String key, Step step) {
        return new Button(
                getTranslation(key),
                event -> {
                    ParticipantWords.say(
                            pieces.enrolments().organise(one.id(), trainee.id(), step));
                    done();
                });
    }

    private Button takeOut() {
        return new Button(
                getTranslation("training.trainee.takeOut"),
                event ->
                        Confirmation.askToEnd(
                                getTranslation("training.trainee.takeOut.ask", name),
                                getTranslation("training.trainee.takeOut.text"),
                                getTranslation("training.trainee.takeOut"),
                                () -> {
                                    ParticipantWords.say(
                                            pieces.enrolments()
                                                    .organise(
                                                            one.id(), trainee.id(), Step.TAKE_OUT));
                                    done();
                                }));
    }

    /** For who asked in the hall or on paper, and holds no link of their own. */
    private Button takeDown() {
        return new Button(
                getTranslation("training.trainee.takeDown"),
                event -> {
                    new ErasureAskedDialog(pieces.data(), one.id(), trainee.id(), name).open();
                    close();
                });
    }

    private Button erase() {
        return new Button(
                getTranslation("training.trainee.erase"),
                event ->
                        Confirmation.askToEnd(
                                getTranslation("training.trainee.erase.ask", name),
                                getTranslation("training.trainee.erase.text"),
                                getTranslation("training.trainee.erase"),
                                () -> {
                                    pieces.merge().erase(one.id(), trainee.id());
                                    Toast.done(getTranslation("training.trainee.erased"));
                                    done();
                                }));
    }

    private Section twins(TraineeTwins.Likely likely) {
        Section section = new Section(new H3(getTranslation("training.twins")));
        section.add(new Paragraph(getTranslation("training.twins.text")));
        CardList cards = new CardList().oneColumn();
        likely.accounts().forEach(account -> cards.add(card(account)));
        likely.others().forEach(other -> cards.add(card(other)));
        if (cards.getChildren().findAny().isPresent()) {
            section.add(cards);
        }
        PeoplePicker other =
                new PeoplePicker(
                        pieces.people(), pieces.places(), getTranslation("training.twins.account"));
        other.setWidthFull();
        other.addValueChangeListener(event -> {
            PersonRow chosen = event.getValue();
            if (chosen != null) {
                ask(chosen.name(), () -> merged(chosen.id()));
            }
        });
        section.add(other);
        return section;
    }

    private ListCard card(Twin account) {
        ListCard card =
                new ListCard(account.name())
                        .line(Symbol.PERSON, getTranslation("training.twins.hasAccount"))
                        .line(Symbol.PIN, pieces.places().fullName(account.unit()));
        PhoneNumber phone = account.phone();
        if (phone != null) {
            card.line(Symbol.PHONE, phone.shown());
        }
        return card.actions(same(account.name(), () -> merged(account.id())));
    }

    private ListCard card(Trainee other) {
        String theirs = ParticipantWords.name(other);
        ListCard card =
                new ListCard(theirs)
                        .badge(ParticipantWords.badge(other.state()))
                        .line(Symbol.PIN, pieces.places().fullName(other.unit()));
        String phone = other.phone();
        if (phone != null) {
            card.line(Symbol.PHONE, new PhoneNumber(phone).shown());
        }
        return card.actions(same(theirs, () -> merged(other.id())));
    }

    private Button same(String theirs, SerializableSupplier<Merged> merge) {
        Button same =
                new Button(getTranslation("training.twins.same"), event -> ask(theirs, merge));
        same.setAriaLabel(getTranslation("training.twins.same.of", theirs));
        return same;
    }

    private void ask(String theirs, SerializableSupplier<Merged> merge) {
        Confirmation.ask(
                getTranslation("training.twins.ask", name, theirs),
                getTranslation("training.twins.ask.text"),
                getTranslation("training.twins.same"),
                () -> {
                    switch (merge.get()) {
                        case Merged.Into into -> {
                            Toast.done(getTranslation("training.twins.done"));
                            done();
                        }
                        case Merged.BothHaveAccounts both ->
                                Toast.problem(getTranslation("training.twins.both"));
                    }
                });
    }

    private Merged merged(PersonId account) {
        return pieces.merge().merge(one.id(), trainee.id(), account);
    }

    private Merged merged(TraineeId other) {
        return pieces.merge().merge(one.id(), trainee.id(), other);
    }

    private void done() {
        close();
        changed.run();
    }
}
