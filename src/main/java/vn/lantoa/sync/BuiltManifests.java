package vn.lantoa.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/**
 * Manifests that were built moments ago, for the next pages of the same sync. Each is kept for one
 * person and one state, and the state is read anew at each request: whoever sees a later change, or
 * has another scope, has another state and finds nothing here. The least recently used go first
 * when all of them together are too long.
 */
@Component
class BuiltManifests {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Characters of bodies, ids and versions: at most two bytes each. */
    private static final long MOST_CHARACTERS = 32_000_000;

    private record Key(PersonId person, String state) {}

    private record Kept(Manifest manifest, long length, Instant until) {}

    private final Clock clock;
    private final long most;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long length;

    @Autowired
    BuiltManifests(Clock clock) {
        this(clock, MOST_CHARACTERS);
    }

    BuiltManifests(Clock clock, long most) {
        this.clock = clock;
        this.most = most;
    }

    /**
     * What was built for this person in this state, or else is built now.
     *
     * @param state read before, so that what is built is as new as the state or newer
     */
    Manifest get(PersonId person, String state, Supplier<Manifest> build) {
        Key key = new Key(person, state);
        Manifest found = find(key);
        if (found != null) {
            return found;
        }
        Manifest manifest = build.get();
        keep(key, manifest);
        return manifest;
    }

    private synchronized @Nullable Manifest find(Key key) {
        Kept found = kept.get(key);
        return found != null && clock.instant().isBefore(found.until) ? found.manifest : null;
    }

    private synchronized void keep(Key key, Manifest manifest) {
        Instant now = clock.instant();
        Kept added = new Kept(manifest, length(manifest), now.plus(KEPT));
        Kept before = kept.put(key, added);
        length += added.length - (before == null ? 0 : before.length);
        Iterator<Kept> eldest = kept.values().iterator();
        while (eldest.hasNext()) {
            Kept one = eldest.next();
            if (length <= most && now.isBefore(one.until)) {
                return;
            }
            length -= one.length;
            eldest.remove();
        }
    }

    private static long length(Manifest manifest) {
        return manifest.holdings().stream()
                .flatMap(holding -> holding.records().stream())
                .mapToLong(one ->
                        (long) one.id().length() + one.version().length() + one.body().length())
                .sum();
    }
}
