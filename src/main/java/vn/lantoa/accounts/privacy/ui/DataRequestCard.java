package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.HomeCard;

/** For who answers: what people ask about their data and until when; for who asked: the answer. */
@org.springframework.stereotype.Component
class DataRequestCard implements HomeCard {

    private static final int MOST = 200;

    private final DataRequests requests;
    private final Clock clock;

    DataRequestCard(DataRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> card() {
        List<DataRequest> open =
                requests.list(true, MOST).stream().filter(requests::mayAnswer).toList();
        boolean unread =
                requests.own().stream()
                        .anyMatch(one ->
                                one.answeredAt() != null
                                        && one.seenAt() == null
                                        && one.outcome() != DataRequest.Outcome.TAKEN_BACK);
        if (open.isEmpty() && !unread) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("lt-panel");
        if (!open.isEmpty()) {
            waiting(card, open);
        }
        if (unread) {
            card.add(
                    new H2(card.getTranslation("accounts.data.cardAnswered")),
                    link("du-lieu-cua-toi", card.getTranslation("accounts.data.cardRead")));
        }
        return Optional.of(card);
    }

    private void waiting(Div card, List<DataRequest> open) {
        LocalDate today = VietnamTime.today(clock);
        long overdue =
                open.stream().filter(one -> one.on(today) == DataRequest.Standing.OVERDUE).count();
        String heading =
                overdue > 0
                        ? card.getTranslation("accounts.dataRequests.cardOverdue", overdue)
                        : card.getTranslation("accounts.dataRequests.card", open.size());
        if (overdue > 0) {
            card.addClassName("lt-late");
        }
        card.add(
                new H2(heading),
                new Paragraph(
                        card.getTranslation(
                                "accounts.dataRequests.cardHint",
                                VietnamTime.date(open.getFirst().answerDue()))),
                link("yeu-cau-du-lieu", card.getTranslation("accounts.dataRequests.cardOpen")));
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("lt-link-action");
        return link;
    }
}
