package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;

/** What the person asked, until when it is answered, and what the answer was. */
class OwnRequests extends Div {

    OwnRequests(DataRequests requests, List<DataRequest> own, Clock clock, Runnable onChange) {
        CardList cards = new CardList();
        own.forEach(request -> {
            ListCard card = card(request, clock);
            if (request.open()) {
                card.actions(takeBack(requests, request, onChange));
            }
            cards.add(card);
        });
        add(cards);
    }

    private ListCard card(DataRequest request, Clock clock) {
        return new ListCard(getTranslation(request.kind().key()))
                .badge(RequestBadges.of(request, VietnamTime.today(clock), this))
                .line(
                        Symbol.CLOCK,
                        getTranslation(
                                "accounts.data.askedAt",
                                VietnamTime.dateTime(VietnamTime.local(request.askedAt()))))
                .line(
                        Symbol.CALENDAR,
                        Optional.of(request)
                                .filter(DataRequest::open)
                                .map(one ->
                                        getTranslation(
                                                "accounts.data.answerBy",
                                                VietnamTime.date(one.answerDue()))))
                .line(Symbol.EDIT, Optional.ofNullable(request.note()))
                .line(
                        Symbol.SEND,
                        Optional.ofNullable(request.answer())
                                .map(text -> getTranslation("accounts.data.answerIs", text)));
    }

    private Button takeBack(DataRequests requests, DataRequest request, Runnable onChange) {
        return new Button(
                getTranslation("accounts.data.takeBack"),
                event -> {
                    requests.takeBack(request.id());
                    Toast.done(getTranslation("accounts.data.takenBack"));
                    onChange.run();
                });
    }
}
