package vn.lantoa.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.Decision;
import vn.lantoa.sync.HeldFact;
import vn.lantoa.sync.HeldFilter;
import vn.lantoa.sync.HeldWords;
import vn.lantoa.sync.Quarantines;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Facts that are kept but do not count yet, and what can be done about each. */
class HeldList extends Div {

    private static final int PAGE = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Quarantines quarantines;
    private final transient HeldWords words;
    private final transient Places places;
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private int shown;

    HeldList(Quarantines quarantines, HeldWords words, Places places) {
        this.quarantines = quarantines;
        this.words = words;
        this.places = places;
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(count, found);
        show();
    }

    private void show() {
        found.removeAll();
        shown = 0;
        int all = quarantines.count(HeldFilter.ALL);
        count.setText(getTranslation("sync.held.count", all));
        if (all == 0) {
            found.add(
                    new EmptyState(
                            Symbol.CHECK,
                            getTranslation("sync.held.none"),
                            getTranslation("sync.held.noneHint")));
            return;
        }
        CardList cards = new CardList().oneColumn();
        found.add(cards);
        more(cards, all);
    }

    private void more(CardList cards, int all) {
        List<HeldFact> facts = quarantines.list(HeldFilter.ALL, shown, PAGE);
        facts.forEach(fact -> cards.add(card(fact)));
        shown += facts.size();
        if (shown < all && !facts.isEmpty()) {
            Button next = new Button(getTranslation("sync.desk.more", all - shown));
            next.addClickListener(event -> {
                found.remove(next);
                more(cards, all);
            });
            found.add(next);
        }
    }

    private ListCard card(HeldFact fact) {
        ListCard card =
                new ListCard(getTranslation("sync.held.title", fact.authorName()))
                        .badge(badge(fact.state()))
                        .line(Symbol.PIN, places.fullName(fact.unit()))
                        .line(
                                Symbol.CLOCK,
                                getTranslation(
                                        "sync.held.times",
                                        time(fact.madeAt()),
                                        time(fact.receivedAt())))
                        .line(Symbol.INFO, why(fact));
        card.add(new Details(getTranslation("sync.held.content"), content(fact)));
        Button accept = new Button(getTranslation("sync.held.accept"), Symbol.CHECK.icon());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClickListener(event -> askToAccept(fact));
        Button decline = new Button(getTranslation("sync.held.decline"), Symbol.BAN.icon());
        decline.addClickListener(event ->
                new DeclineDialog(fact, reason -> told(quarantines.decline(fact.id(), reason)))
                        .open());
        return card.actions(accept, decline);
    }

    private void askToAccept(HeldFact fact) {
        Confirmation.ask(
                getTranslation("sync.held.acceptTitle", fact.authorName()),
                getTranslation("sync.held.acceptText"),
                getTranslation("sync.held.accept"),
                () -> told(quarantines.accept(fact.id())));
    }

    private void told(Decision decision) {
        switch (decision) {
            case Decision.Counts counts -> Toast.done(getTranslation("sync.held.counts"));
            case Decision.Waits waits -> Toast.done(getTranslation("sync.held.waits"));
            case Decision.Declined declined -> Toast.done(getTranslation("sync.held.declined"));
            case Decision.Impossible no -> Toast.problem(getTranslation(no.titleKey()));
            case Decision.TooLate late -> Toast.problem(getTranslation("sync.held.tooLate"));
        }
        show();
    }

    private String why(HeldFact fact) {
        String title = fact.titleKey();
        Instant until = fact.waitsUntil();
        return switch (fact.why()) {
            case MISSING -> missing(fact, until);
            case REVOKED_PHONE -> getTranslation("sync.hold.revokedPhone");
            case EXPIRED_PHONE -> getTranslation("sync.hold.expiredPhone");
            case CLOSED_ACCOUNT -> getTranslation("sync.hold.closedAccount");
            case OUT_OF_REACH -> getTranslation("sync.hold.outOfReach");
            case REFUSED ->
                    title == null ? getTranslation("sync.hold.refused") : getTranslation(title);
            case FAULT -> getTranslation("sync.hold.fault");
        };
    }

    private String missing(HeldFact fact, @Nullable Instant until) {
        String what =
                words.missing(fact, getLocale())
                        .orElseGet(() -> getTranslation("sync.hold.missing"));
        return until == null ? what : getTranslation("sync.hold.until", what, time(until));
    }

    private StateBadge badge(HeldFact.State state) {
        return switch (state) {
            case WAITING ->
                    new StateBadge(Tone.INFO, Symbol.CLOCK, getTranslation("sync.held.waiting"));
            case IN_REVIEW ->
                    new StateBadge(Tone.WARNING, Symbol.INFO, getTranslation("sync.held.inReview"));
            case FLAGGED ->
                    new StateBadge(
                            Tone.DANGER, Symbol.WARNING, getTranslation("sync.held.flagged"));
        };
    }

    /** In the words of its feature; where it has none, as the phone wrote it. */
    private Component content(HeldFact fact) {
        List<FactLine> lines = words.describe(fact, getLocale());
        if (lines.isEmpty()) {
            UnorderedList raw = new UnorderedList();
            add(raw, "", JSON.readTree(fact.body()));
            return raw;
        }
        DescriptionList list = new DescriptionList();
        list.addClassNames("lt-facts", "lt-lines");
        lines.forEach(line ->
                list.add(
                        new DescriptionList.Term(line.name()),
                        new DescriptionList.Description(line.words())));
        return list;
    }

    private static void add(UnorderedList list, String path, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry(
                    (name, child) -> add(list, path.isEmpty() ? name : path + " › " + name, child));
        } else if (node.isArray()) {
            node.forEach(child -> add(list, path, child));
        } else if (!node.isNull() && !node.asString().isEmpty()) {
            list.add(new ListItem(path + ": " + node.asString()));
        }
    }

    private static String time(Instant at) {
        return VietnamTime.dateTime(VietnamTime.local(at));
    }
}
