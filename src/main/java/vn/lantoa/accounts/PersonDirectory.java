package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;

/**
 * People as {@link Access} reads them, kept for one second so that a list of a thousand rows asks
 * once; the roles are those of the day. A change on this server counts at once, in the running
 * transaction too; one made on another server after a second at most, and with the next request,
 * because each request brings the person's scope version.
 */
@Component
class PersonDirectory {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 20_000;

    private record Kept(Person person, LocalDate day, long at) {

        boolean is(LocalDate today) {
            return day.equals(today) && System.nanoTime() - at < KEPT;
        }
    }

    private final PersonRepository repository;
    private final Clock clock;
    private final Map<PersonId, Kept> kept = new ConcurrentHashMap<>();

    PersonDirectory(PersonRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Optional<Person> find(PersonId id) {
        Touched touched = touched();
        if (touched != null && touched.people.contains(id)) {
            return read(id); // this transaction's own view, nobody else's
        }
        Kept found = kept.get(id);
        LocalDate today = VietnamTime.today(clock);
        if (found != null && found.is(today)) {
            return Optional.of(found.person);
        }
        return load(id, today);
    }

    /** Reads these people at once where they are not kept, for the many questions that follow. */
    void prepare(Collection<PersonId> ids) {
        LocalDate today = VietnamTime.today(clock);
        List<UUID> missing =
                ids.stream()
                        .distinct()
                        .filter(id -> {
                            Kept found = kept.get(id);
                            return found == null || !found.is(today);
                        })
                        .map(PersonId::value)
                        .toList();
        long now = System.nanoTime();
        for (PersonEntity entity : repository.findAllById(missing)) {
            Person person = entity.person(today);
            kept.put(person.id(), new Kept(person, today, now));
        }
    }

    /** As {@link #find(PersonId)}, with the roles that still counted on a day that has passed. */
    Optional<Person> find(PersonId id, LocalDate day) {
        return day.isBefore(VietnamTime.today(clock))
                ? repository.findById(id.value()).map(entity -> entity.person(day))
                : find(id);
    }

    /** Forgets what is kept unless it is of this version; asked at the start of each request. */
    void expect(PersonId id, long scopeVersion) {
        kept.computeIfPresent(
                id,
                (same, found) ->
                        found.person.scopeVersion() == scopeVersion
                                ? new Kept(found.person, found.day, System.nanoTime())
                                : null);
    }

    /** To be called by whoever changed the person, in the transaction of the change. */
    void changed(PersonId id) {
        kept.remove(id);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Touched touched = touched();
        if (touched == null) {
            touched = new Touched();
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        touched.people.add(id);
    }

    private Optional<Person> load(PersonId id, LocalDate today) {
        Optional<Person> person =
                repository.findById(id.value()).map(entity -> entity.person(today));
        if (kept.size() > MOST) {
            kept.clear();
        }
        long now = System.nanoTime();
        person.ifPresent(found -> kept.put(id, new Kept(found, today, now)));
        return person;
    }

    private Optional<Person> read(PersonId id) {
        LocalDate today = VietnamTime.today(clock);
        return repository.findById(id.value()).map(entity -> entity.person(today));
    }

    private static @Nullable Touched touched() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Touched touched) {
                return touched;
            }
        }
        return null;
    }

    /** The people a running transaction changed. */
    private final class Touched implements TransactionSynchronization {

        private final Set<PersonId> people = new HashSet<>();

        @Override
        public void afterCompletion(int status) {
            people.forEach(kept::remove);
        }
    }
}
