package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice of what is kept about a person, shown at the first sign-in and again whenever its text
 * changes in substance; version and time of its confirmation are kept (Law 91/2025/QH15, Decree
 * 356/2025/NĐ-CP).
 */
@Service
@Transactional
public class PrivacyNotices {

    /** Raised when the notice's text changes in substance. */
    public static final int VERSION = 2;

    private final PersonRepository people;
    private final Access access;
    private final Clock clock;

    PrivacyNotices(PersonRepository people, Access access, Clock clock) {
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** Whether the signed-in person has confirmed the notice as it reads now. */
    @Transactional(readOnly = true)
    public boolean seen() {
        return me().privacyNotice() >= VERSION;
    }

    /** When the signed-in person last confirmed the notice. */
    @Transactional(readOnly = true)
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(me().privacyNoticeAt());
    }

    /** Notes that the signed-in person has read the notice. */
    public void confirm() {
        PersonEntity me = me();
        if (me.privacyNotice() < VERSION) {
            me.sawPrivacyNotice(VERSION, clock.instant());
            people.saveAndFlush(me);
        }
    }

    private PersonEntity me() {
        return people.findById(access.require().id().value()).orElseThrow();
    }
}
