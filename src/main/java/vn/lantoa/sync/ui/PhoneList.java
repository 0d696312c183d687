package vn.lantoa.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneLine;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Which phones have synced when, and what they last told was still on them. */
class PhoneList extends Div {

    /** After so long without a sync a phone is called silent. */
    static final Duration SILENT = Duration.ofDays(3);

    private static final int PAGE = 40;

    private final transient Access access;
    private final transient Places places;
    private final transient PhoneReports reports;
    private final transient Clock clock;
    private final transient Consumer<Map<String, String>> keep;
    private final SearchField text;
    private final PlacePicker unit;
    private final Checkbox waiting = new Checkbox(getTranslation("sync.phones.waitingOnly"));
    private final Checkbox silent = new Checkbox(getTranslation("sync.phones.silentOnly"));
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private int shown;

    PhoneList(
            Access access,
            Places places,
            PhoneReports reports,
            Clock clock,
            Map<String, List<String>> asked,
            Consumer<Map<String, String>> keep) {
        this.access = access;
        this.places = places;
        this.reports = reports;
        this.clock = clock;
        this.keep = keep;
        text = new SearchField(getTranslation("sync.phones.search"), key -> changed());
        unit = new PlacePicker(places, getTranslation("sync.phones.place"));
        unit.setRange(access.units(Permission.SEE_PHONES));
        unit.setClearButtonVisible(true);
        text.setValue(first(asked, "tim").orElse(""));
        unit.setValue(first(asked, "don-vi").flatMap(this::place).orElse(null));
        waiting.setValue(first(asked, "con-muc").isPresent());
        silent.setValue(first(asked, "im-lang").isPresent());
        unit.addValueChangeListener(event -> changed());
        waiting.addValueChangeListener(event -> changed());
        silent.addValueChangeListener(event -> changed());
        Div filters = new Div(text, unit, waiting, silent);
        filters.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(filters, count, found);
        show();
    }

    private void changed() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            kept.put("tim", text.getValue());
        }
        unit.getOptionalValue().ifPresent(one -> kept.put("don-vi", one.toString()));
        if (waiting.getValue()) {
            kept.put("con-muc", "1");
        }
        if (silent.getValue()) {
            kept.put("im-lang", "1");
        }
        keep.accept(kept);
        show();
    }

    private void show() {
        found.removeAll();
        shown = 0;
        int all = reports.count(filter());
        count.setText(getTranslation("sync.phones.count", all));
        if (all == 0) {
            found.add(
                    new EmptyState(
                            Symbol.PHONE_DEVICE,
                            getTranslation("sync.phones.none"),
                            getTranslation("sync.phones.noneHint")));
            return;
        }
        CardList cards = new CardList();
        found.add(cards);
        more(cards, all);
    }

    private void more(CardList cards, int all) {
        List<PhoneLine> lines = reports.list(filter(), shown, PAGE);
        lines.forEach(line -> cards.add(card(line)));
        shown += lines.size();
        if (shown < all && !lines.isEmpty()) {
            Button next = new Button(getTranslation("sync.desk.more", all - shown));
            next.addClickListener(event -> {
                found.remove(next);
                more(cards, all);
            });
            found.add(next);
        }
    }

    private ListCard card(PhoneLine line) {
        ListCard card =
                new ListCard(line.personName())
                        .line(Symbol.PIN, places.fullName(line.unit()))
                        .line(Symbol.PHONE_DEVICE, Optional.of(line.name()))
                        .line(
                                Symbol.CLOCK,
                                getTranslation("sync.phones.lastSync", time(line.lastSync())));
        if (line.waiting() > 0) {
            Instant oldest = line.oldest();
            card.line(
                    Symbol.SEND,
                    oldest == null
                            ? getTranslation("sync.phones.waiting", line.waiting())
                            : getTranslation(
                                    "sync.phones.waitingSince", line.waiting(), time(oldest)));
        }
        if (line.review() > 0) {
            card.line(Symbol.WARNING, getTranslation("sync.phones.review", line.review()));
        }
        return card.badge(badge(line));
    }

    private StateBadge badge(PhoneLine line) {
        if (line.ended()) {
            return new StateBadge(
                    Tone.NEUTRAL, Symbol.SIGN_OUT, getTranslation("sync.phones.ended"));
        }
        Duration since = Duration.between(line.lastSync(), clock.instant());
        if (since.compareTo(SILENT) > 0) {
            return new StateBadge(
                    Tone.WARNING,
                    Symbol.WARNING,
                    getTranslation("sync.phones.silent", since.toDays()));
        }
        return line.waiting() + line.review() > 0
                ? new StateBadge(Tone.INFO, Symbol.SEND, getTranslation("sync.phones.some"))
                : new StateBadge(Tone.SUCCESS, Symbol.CHECK, getTranslation("sync.phones.all"));
    }

    private PhoneFilter filter() {
        return new PhoneFilter(
                text.getValue(),
                unit.getValue(),
                waiting.getValue(),
                silent.getValue() ? clock.instant().minus(SILENT) : null);
    }

    /** A unit of the address; one out of reach counts as none. */
    private Optional<UnitId> place(String typed) {
        try {
            UnitId id = UnitId.parse(typed);
            return places.find(id).isPresent() && access.may(Permission.SEE_PHONES, id)
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String time(Instant at) {
        return VietnamTime.dateTime(VietnamTime.local(at));
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst();
    }
}
