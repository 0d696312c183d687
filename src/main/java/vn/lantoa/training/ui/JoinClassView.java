package vn.lantoa.training.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.LinkThrottle;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.EnrolmentAnswer;
import vn.lantoa.training.enrolment.JoinAnswer;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.enrolment.Newcomer;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.ShareLink;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/**
 * Where the link of a class leads, and the private link of somebody who came by it. The secret
 * stands behind the {@code #}: whatever fetches the address for a preview never sees it, and
 * nothing is written before a tap.
 */
@Route("vao-lop")
@PageTitle("training.join.title")
@AnonymousAllowed
class JoinClassView extends Div {

    private static final String HASH = "return window.location.hash.slice(1)";

    private final transient ClassLinks links;
    private final transient ClassSessions sessions;
    private final transient LinkThrottle throttle;
    private final transient Places places;
    private final transient OwnAddress address;
    private final transient LinkPieces pieces;

    JoinClassView(
            ClassLinks links,
            ClassSessions sessions,
            LinkThrottle throttle,
            Places places,
            OwnAddress address,
            LinkPieces pieces) {
        this.links = links;
        this.sessions = sessions;
        this.throttle = throttle;
        this.places = places;
        this.address = address;
        this.pieces = pieces;
        addClassName("lt-join");
        add(new PageHeader(getTranslation("training.join.title")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.getPage().executeJs(HASH).then(String.class, this::open);
    }

    /** Shows what the secret opens; opening writes nothing. */
    void open(@Nullable String shown) {
        Optional<LinkToken> token = LinkToken.parse(Objects.requireNonNullElse(shown, ""));
        Optional<TrainingClass> one = token.flatMap(links::open);
        Optional<ClassLinks.Part> part = token.flatMap(links::part);
        if (one.isPresent()) {
            showForm(token.orElseThrow(), one.get());
        } else if (part.isPresent()) {
            showPart(token.orElseThrow(), part.get());
        } else {
            showNothing();
        }
    }

    private void showNothing() {
        Optional<Duration> pause = throttle.strange(from());
        begin("training.join.title");
        add(
                new Callout(
                        Tone.WARNING,
                        pause.isPresent()
                                ? getTranslation(
                                        "training.join.later",
                                        Math.max(1, pause.get().plusSeconds(59).toMinutes()))
                                : getTranslation("training.join.unknown")));
    }

    private void showForm(LinkToken token, TrainingClass one) {
        begin("training.join.title");
        add(about(one));
        if (links.isLate(one)) {
            add(new Callout(Tone.WARNING, getTranslation("training.join.late")));
        }
        NewcomerFields fields = new NewcomerFields(places, false);
        Button join =
                new Button(
                        getTranslation("training.join.do"),
                        event -> fields.read().ifPresent(newcomer -> join(token, newcomer)));
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(fields, join);
        form.addClassName("lt-panel");
        add(
                new H2(getTranslation("training.join.who")),
                withAccount(),
                new Paragraph(getTranslation("training.join.text")),
                form);
    }

    /** Who has an account is better off among the classes for them. */
    private Callout withAccount() {
        Anchor there = new Anchor("lop-mo", getTranslation("training.join.account.go"));
        there.addClassName("lt-link-action");
        return new Callout(Tone.INFO, getTranslation("training.join.account")).actions(there);
    }

    private void join(LinkToken token, Newcomer newcomer) {
        Optional<JoinAnswer> answer = links.join(token, newcomer);
        if (answer.isEmpty()) {
            showNothing();
            return;
        }
        switch (answer.get()) {
            case JoinAnswer.Refused(var why) -> Toast.problem(getTranslation(why.key()));
            case JoinAnswer.In(ClassLinks.Joined joined) -> {
                showPart(joined.token(), joined.part());
                String link = address.base() + "/vao-lop#" + joined.token().secret();
                add(
                        new Callout(Tone.INFO, getTranslation("training.join.keep")),
                        new ShareLink(
                                getTranslation("training.join.own"),
                                link,
                                getTranslation(
                                        "training.join.own.message",
                                        Words.title(joined.part().one()),
                                        link)));
            }
        }
    }

    private void showPart(LinkToken token, ClassLinks.Part part) {
        begin("training.join.mine");
        TraineeState state = part.trainee().state();
        Paragraph words = new Paragraph(getTranslation(words(state)));
        words.getElement().setAttribute("role", "status");
        add(
                about(part.one()),
                new H2(ParticipantWords.name(part.trainee())),
                new Div(ParticipantWords.badge(state)),
                words);
        var until = part.trainee().offeredUntil();
        if (until != null) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "training.offer.until",
                                    VietnamTime.dateTime(VietnamTime.local(until)))));
        }
        Div actions = new Div();
        actions.addClassName("lt-actions");
        switch (state) {
            case OFFERED, INVITED -> actions.add(go(token), leave(token, "training.mine.decline"));
            case ENROLLED, WAITING -> actions.add(leave(token, "training.mine.withdraw"));
            case DECLINED, WITHDRAWN -> actions.add(go(token));
            case LATE, REMOVED -> {}
        }
        add(actions, new LinkCheckInPart(pieces.checkIns(), token));
        pieces.tests().of(token).forEach(test -> add(new LinkTestPart(pieces, token, test)));
        add(new LinkDataPart(pieces.data(), token));
    }

    private Button go(LinkToken token) {
        Button go = new Button(getTranslation("training.mine.accept"), event -> say(token, true));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return go;
    }

    private Button leave(LinkToken token, String key) {
        return new Button(getTranslation(key), event -> say(token, false));
    }

    private void say(LinkToken token, boolean going) {
        Optional<EnrolmentAnswer> answer = links.say(token, going);
        open(token.secret());
        answer.ifPresent(ParticipantWords::say);
    }

    private Div about(TrainingClass one) {
        Div about = new Div(new H2(Words.title(one)));
        List<String> days =
                sessions.of(one.id()).stream()
                        .filter(session -> !session.cancelled())
                        .map(session ->
                                Words.hours(session.start(), session.end())
                                        + ", "
                                        + VietnamTime.date(session.start().toLocalDate()))
                        .toList();
        days.forEach(day -> about.add(new Paragraph(day)));
        if (days.isEmpty()) {
            about.add(new Paragraph(Words.days(one.plan().firstDay(), one.plan().lastDay())));
        }
        if (!one.plan().venue().isBlank()) {
            about.add(new Paragraph(one.plan().venue()));
        }
        about.add(new Paragraph(places.fullName(one.plan().unit())));
        about.addClassName("lt-join-class");
        return about;
    }

    private void begin(String heading) {
        removeAll();
        add(new PageHeader(getTranslation(heading)));
    }

    private static String words(TraineeState state) {
        return switch (state) {
            case ENROLLED -> "word.mine.enrolled";
            case WAITING -> "word.mine.waiting";
            case OFFERED -> "word.mine.offered";
            case INVITED -> "word.mine.invited";
            case LATE -> "word.mine.late";
            case DECLINED -> "word.mine.declined";
            case WITHDRAWN -> "word.mine.withdrawn";
            case REMOVED -> "word.mine.removed";
        };
    }

    /** Kept as a hash, for a day. */
    private static String from() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null
                ? ""
                : request.getRemoteAddr()
                        + " "
                        + Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}
