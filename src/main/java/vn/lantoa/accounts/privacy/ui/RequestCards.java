package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.AuditWords;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.privacy.Erasures;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;

/** A request as who answers it sees it: who asks what, until when, and what can be done. */
final class RequestCards {

    private final DataRequests requests;
    private final Erasures erasures;
    private final MyData data;
    private final MyDataArchive archive;
    private final Places places;
    private final Clock clock;

    RequestCards(
            DataRequests requests,
            Erasures erasures,
            MyData data,
            MyDataArchive archive,
            Places places,
            Clock clock) {
        this.requests = requests;
        this.erasures = erasures;
        this.data = data;
        this.archive = archive;
        this.places = places;
        this.clock = clock;
    }

    ListCard card(DataRequest request, Component on, Runnable onChange) {
        ListCard card =
                new ListCard(on.getTranslation(asked(request.kind())))
                        .badge(RequestBadges.of(request, VietnamTime.today(clock), on))
                        .line(Symbol.PERSON, who(request, on))
                        .line(Symbol.PIN, places.fullName(request.unit()))
                        .line(Symbol.CALENDAR, term(request, on))
                        .line(Symbol.INFO, Optional.ofNullable(request.note()))
                        .line(Symbol.EDIT, wanted(request, on))
                        .line(Symbol.SEND, Optional.ofNullable(request.answer()));
        if (!request.open()) {
            return card;
        }
        if (!requests.mayAnswer(request)) {
            return card.line(Symbol.LOCK, on.getTranslation("accounts.dataRequests.others"));
        }
        return card.actions(actions(request, on, onChange));
    }

    /** Of somebody without an account the name comes from another module, until it is erased. */
    private static String who(DataRequest request, Component on) {
        if (!request.guest()) {
            return request.personName();
        }
        return request.personName().isEmpty()
                ? on.getTranslation("accounts.dataRequests.guestErased")
                : on.getTranslation("accounts.dataRequests.guest", request.personName());
    }

    private static String term(DataRequest request, Component on) {
        String asked = VietnamTime.dateTime(VietnamTime.local(request.askedAt()));
        var answered = request.answeredAt();
        return answered == null
                ? on.getTranslation(
                        "accounts.dataRequests.due", asked, VietnamTime.date(request.answerDue()))
                : on.getTranslation(
                        "accounts.dataRequests.answeredAt",
                        asked,
                        VietnamTime.dateTime(VietnamTime.local(answered)));
    }

    private static Optional<String> wanted(DataRequest request, Component on) {
        String name = request.wantedName();
        PhoneNumber phone = request.wantedPhone();
        if (name == null && phone == null) {
            return Optional.empty();
        }
        String same = on.getTranslation("accounts.dataRequests.same");
        return Optional.of(
                on.getTranslation(
                        "accounts.dataRequests.wanted",
                        name == null ? same : name,
                        phone == null ? same : phone.whole()));
    }

    private Component[] actions(DataRequest request, Component on, Runnable onChange) {
        Button yes =
                new Button(
                        on.getTranslation(step(request.kind())),
                        event -> dialog(request, true, onChange).open());
        yes.addThemeVariants(
                request.kind() == DataRequest.Kind.ERASE
                        ? ButtonVariant.LUMO_ERROR
                        : ButtonVariant.LUMO_PRIMARY);
        Button no =
                new Button(
                        on.getTranslation("accounts.dataRequests.refuse"),
                        event -> dialog(request, false, onChange).open());
        if (request.kind() != DataRequest.Kind.COPY) {
            return new Component[] {yes, no};
        }
        Anchor copy = new CopyLink(archive, () -> data.copyFor(request.person()));
        return new Component[] {copy, yes, no};
    }

    private AnswerDialog dialog(DataRequest request, boolean agree, Runnable onChange) {
        boolean erases = agree && request.kind() == DataRequest.Kind.ERASE;
        return new AnswerDialog(
                request, agree, requests, erases ? fates(request) : List.of(), onChange);
    }

    private List<Fate> fates(DataRequest request) {
        return request.guest() ? requests.guestFates(request) : erasures.preview(request.person());
    }

    /** What is asked for in words about somebody else; the person's own speak of "my data". */
    private static String asked(DataRequest.Kind kind) {
        return AuditWords.value("request", kind.name()).orElseThrow();
    }

    static String step(DataRequest.Kind kind) {
        return switch (kind) {
            case COPY -> "accounts.dataRequests.step.copy";
            case CORRECT -> "accounts.dataRequests.step.correct";
            case ERASE -> "accounts.dataRequests.step.erase";
            case WITHDRAW -> "accounts.dataRequests.step.withdraw";
            case OTHER -> "accounts.dataRequests.step.other";
        };
    }
}
