package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.Clashes;
import vn.lantoa.training.enrolment.EnrolmentAnswer;
import vn.lantoa.training.enrolment.Enrolments;
import vn.lantoa.training.enrolment.OpenClasses;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/** The classes one may enrol in, is invited to and takes part in, with one's own word. */
@Route("lop-mo")
@PageTitle("training.open")
@PermitAll
@Menu(title = "training.open", order = 32, icon = "cap")
class OpenClassesView extends Div {

    private final transient OpenClasses open;
    private final transient Enrolments enrolments;
    private final transient Clashes clashes;
    private final transient Places places;
    private final Div found = new Div();

    OpenClassesView(OpenClasses open, Enrolments enrolments, Clashes clashes, Places places) {
        this.open = open;
        this.enrolments = enrolments;
        this.clashes = clashes;
        this.places = places;
        add(
                new PageHeader(getTranslation("training.open"))
                        .intro(getTranslation("training.open.intro")),
                found);
        show();
    }

    private void show() {
        found.removeAll();
        List<OpenClasses.Offer> all = open.list();
        if (all.isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.BOOK,
                            getTranslation("training.open.none"),
                            getTranslation("training.open.none.hint")));
            return;
        }
        CardList cards = new CardList().oneColumn();
        all.forEach(offer -> cards.add(card(offer)));
        found.add(cards);
    }

    private ListCard card(OpenClasses.Offer offer) {
        TrainingClass one = offer.one();
        ListCard card =
                new ListCard(Words.title(one))
                        .line(
                                Symbol.CALENDAR,
                                Words.days(one.plan().firstDay(), one.plan().lastDay()))
                        .line(Symbol.PIN, java.util.Optional.of(one.plan().venue()))
                        .line(Symbol.PEOPLE, places.fullName(one.plan().unit()));
        Trainee mine = offer.mine();
        if (mine != null) {
            card.badge(ParticipantWords.badge(mine.state()));
            var until = mine.offeredUntil();
            if (until != null) {
                card.line(
                        Symbol.CLOCK,
                        getTranslation(
                                "training.offer.until",
                                VietnamTime.dateTime(VietnamTime.local(until))));
            }
        }
        var closes = one.plan().closes();
        if (closes != null) {
            card.line(
                    Symbol.CLOCK,
                    getTranslation("training.open.closes", VietnamTime.dateTime(closes)));
        }
        if (offer.full() && (mine == null || mine.state() != TraineeState.ENROLLED)) {
            card.line(Symbol.INFO, getTranslation("training.open.full"));
        }
        if (mine == null && !offer.open()) {
            card.line(Symbol.BAN, getTranslation("training.open.late"));
        }
        warn(card, offer);
        List<Component> actions = actions(offer);
        return actions.isEmpty() ? card : card.actions(actions.toArray(Component[]::new));
    }

    /** Another class at the same time warns and forbids nothing. */
    private void warn(ListCard card, OpenClasses.Offer offer) {
        clashes.ofMe(offer.one().id())
                .forEach(clash ->
                        card.line(
                                Symbol.WARNING,
                                getTranslation(
                                        "training.clash.mine",
                                        clash.name(),
                                        VietnamTime.dateTime(clash.start()))));
    }

    private List<Component> actions(OpenClasses.Offer offer) {
        ClassId id = offer.one().id();
        String title = Words.title(offer.one());
        List<Component> all = new ArrayList<>();
        Trainee mine = offer.mine();
        TraineeState state = mine == null ? TraineeState.WITHDRAWN : mine.state();
        switch (state) {
            case INVITED, OFFERED -> {
                all.add(go("training.mine.accept", id, title));
                all.add(leave("training.mine.decline", id, title));
            }
            case ENROLLED, WAITING -> all.add(leave("training.mine.withdraw", id, title));
            case DECLINED, WITHDRAWN, LATE -> {
                if (offer.open()) {
                    all.add(go("training.mine.enrol", id, title));
                }
            }
            case REMOVED -> {}
        }
        return all;
    }

    private Button go(String key, ClassId id, String title) {
        Button go = new Button(getTranslation(key), event -> said(enrolments.ask(id)));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setAriaLabel(getTranslation(key) + ", " + title);
        return go;
    }

    private Button leave(String key, ClassId id, String title) {
        Button leave = new Button(getTranslation(key), event -> said(enrolments.leave(id)));
        leave.setAriaLabel(getTranslation(key) + ", " + title);
        return leave;
    }

    private void said(EnrolmentAnswer answer) {
        show();
        ParticipantWords.say(answer);
    }
}
