package vn.lantoa.sync.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.PhoneLine;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Phones as cards: since when each waits, and what to do about it. */
final class PhoneCards {

    private final Component on;
    private final Places places;
    private final Clock clock;
    private final CardRows cards = new CardRows();

    PhoneCards(Component on, Places places, Clock clock) {
        this.on = on;
        this.places = places;
        this.clock = clock;
    }

    CardRows list() {
        return cards;
    }

    void append(List<PhoneLine> lines) {
        cards.append(lines.stream().map(this::card).toList());
    }

    private CardRow card(PhoneLine line) {
        CardRow card = CardRow.of(line.personName()).badge(badge(line));
        if (line.waiting() > 0) {
            Instant oldest = line.oldest();
            card.line(
                    Symbol.SEND,
                    oldest == null
                            ? words("sync.phones.waiting", line.waiting())
                            : words("sync.phones.waitingSince", line.waiting(), time(oldest)));
        }
        if (line.review() > 0) {
            card.line(Symbol.WARNING, words("sync.phones.review", line.review()));
        }
        card.line(Symbol.CLOCK, words("sync.phones.lastSync", time(line.lastSync())))
                .line(Symbol.PIN, places.fullName(line.unit()))
                .line(Symbol.PHONE_DEVICE, Optional.of(line.name()));
        advice(line).ifPresent(key -> card.line(Symbol.ARROW_RIGHT, words(key)));
        PhoneNumber phone = line.phone();
        if (phone != null && advice(line).isPresent()) {
            card.action(
                    "tel:" + phone.e164(),
                    words("sync.phones.call", phone.whole()),
                    words("sync.phones.callWho", line.personName(), phone.shown()));
        }
        return card;
    }

    /** The key of what to do; empty when nothing is to be done. */
    private Optional<String> advice(PhoneLine line) {
        if (line.ended()) {
            return line.waiting() + line.review() > 0
                    ? Optional.of("sync.phones.doEnded")
                    : Optional.empty();
        }
        if (overdue(line)) {
            return Optional.of("sync.phones.doSend");
        }
        return line.review() > 0 ? Optional.of("sync.phones.doReview") : Optional.empty();
    }

    private StateBadge badge(PhoneLine line) {
        if (line.ended()) {
            return new StateBadge(Tone.NEUTRAL, Symbol.SIGN_OUT, words("sync.phones.ended"));
        }
        Instant oldest = line.oldest();
        if (waitsLong(oldest)) {
            return new StateBadge(
                    Tone.DANGER, Symbol.WARNING, words("sync.phones.old", days(oldest)));
        }
        if (isLongAgo(line.lastSync())) {
            return new StateBadge(
                    Tone.WARNING,
                    Symbol.WARNING,
                    words("sync.phones.silent", days(line.lastSync())));
        }
        return line.waiting() + line.review() > 0
                ? new StateBadge(Tone.INFO, Symbol.SEND, words("sync.phones.some"))
                : new StateBadge(Tone.SUCCESS, Symbol.CHECK, words("sync.phones.all"));
    }

    private boolean overdue(PhoneLine line) {
        return waitsLong(line.oldest()) || isLongAgo(line.lastSync());
    }

    private boolean waitsLong(@Nullable Instant oldest) {
        return oldest != null && isLongAgo(oldest);
    }

    private boolean isLongAgo(Instant at) {
        return at.isBefore(Silence.THREE_DAYS.since(clock.instant()));
    }

    private long days(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toDays();
    }

    private String words(String key, Object... values) {
        return on.getTranslation(key, values);
    }

    private static String time(Instant at) {
        return VietnamTime.dateTime(VietnamTime.local(at));
    }
}
