package vn.lantoa.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Sender;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * Finds pictures and recordings that facts name and this server does not have from their author. A
 * server restored from a backup may know a fact and lack its picture, which came after the backup:
 * the phone still holds it and would else never send it again. Each device is told once an hour,
 * and at once by a server that has just started.
 */
@Component
class MissingMedia {

    /** A phone keeps what it sent for 7 days, and may have sent it days after the fact. */
    private static final Duration LOOKED_AT = Duration.ofDays(14);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 100;
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final Clock clock;

    private final Map<UUID, Instant> told =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    MissingMedia(JdbcClient jdbc, Uploads uploads, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** The hashes of what the sender's stored facts name and the sender has not uploaded here. */
    List<String> of(Sender sender) {
        UUID device = sender.device();
        if (device == null || !isDue(device)) {
            return List.of();
        }
        PersonId author = sender.person().id();
        Set<ContentHash> missing = named(author);
        missing.removeAll(uploads.finished(author, missing));
        return missing.stream().map(ContentHash::hex).limit(MOST).toList();
    }

    private boolean isDue(UUID device) {
        Instant now = clock.instant();
        synchronized (told) {
            Instant before = told.get(device);
            boolean due = before == null || !now.isBefore(before.plus(PAUSE));
            if (due) {
                told.put(device, now);
            }
            return due;
        }
    }

    private Set<ContentHash> named(PersonId author) {
        Set<ContentHash> named = new LinkedHashSet<>();
        jdbc.sql(
                        """
                        SELECT m.sha256 FROM fact f JOIN fact_media m ON m.fact = f.id
                         WHERE f.author = :author AND f.received_at > :since
                         ORDER BY f.received_at DESC LIMIT 1000
                        """)
                .param("author", author.toString())
                .param("since", DatabaseTime.of(clock.instant().minus(LOOKED_AT)))
                .query((row, n) -> ContentHash.parse(row.getString("sha256")))
                .list()
                .forEach(hash -> hash.ifPresent(named::add));
        return named;
    }
}
