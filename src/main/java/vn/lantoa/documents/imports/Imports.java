package vn.lantoa.documents.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.lantoa.documents.spi.ImportActor;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.PersonId;

/**
 * Imports from the first upload to the last row. Each step asks the kind whether the signed-in
 * person may import there; somebody else's import is out of everyone's reach.
 */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** How long a checked import waits for the person's word before its rows are forgotten. */
    static final Duration WAITS = Duration.ofHours(2);

    private static final Duration LISTED = Duration.ofDays(30);
    private static final int SHOWN = 10;
    private static final long BETWEEN_PROGRESS = 500;

    private final Map<String, ImportKind<?>> kinds;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final ImportActor actor;
    private final Clock clock;
    private final Map<UUID, HeldImport<?>> held = new ConcurrentHashMap<>();

    Imports(
            Collection<ImportKind<?>> kinds,
            ImportJobs jobs,
            ImportRunner runner,
            ImportActor actor,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::key, Function.identity()));
        this.jobs = jobs;
        this.runner = runner;
        this.actor = actor;
        this.clock = clock;
    }

    /** The kind of this key when the signed-in person may import it there. */
    public Optional<ImportKind<?>> kind(String key, ImportContext context) {
        actor.require();
        return Optional.<ImportKind<?>>ofNullable(kinds.get(key))
                .filter(kind -> kind.allowed(context));
    }

    /** Begins: the rows are checked in the background. */
    public ImportJob start(
            String kind,
            Map<String, String> parameters,
            Locale locale,
            String fileName,
            List<ImportRow> rows) {
        PersonId person = actor.require();
        ImportKind<?> found = require(kind, parameters);
        UUID id = jobs.add(person, kind, parameters, fileName, rows.size());
        ImportContext context = new ImportContext(parameters, locale, progress(id));
        HeldImport<?> started = hold(id, person, found, context, rows);
        held.put(id, started);
        runner.check(started);
        return jobs.find(id).orElseThrow();
    }

    /** The person's word: writes the sound rows in the background. */
    public ImportJob confirm(UUID id) {
        ImportJob job = own(id);
        HeldImport<?> waiting = held.get(id);
        if (waiting != null
                && job.state().waiting()
                && jobs.move(id, job.state(), ImportState.APPLYING, job.counts().written())) {
            runner.apply(waiting, () -> held.remove(id));
        }
        return own(id);
    }

    /** Gives up an import that waits for the person's word. */
    public void drop(UUID id) {
        ImportJob job = own(id);
        if (job.state().waiting() && jobs.move(id, job.state(), ImportState.DROPPED, job.total())) {
            held.remove(id);
        }
    }

    /** An import of the signed-in person; empty when there is none or they may no longer see it. */
    public Optional<ImportJob> find(UUID id) {
        PersonId person = actor.require();
        return jobs.find(id)
                .filter(job -> job.person().equals(person))
                .filter(job -> kind(job.kind(), context(job.parameters())).isPresent());
    }

    /** The signed-in person's imports of a kind, newest first. */
    public List<ImportJob> latest(String kind, Map<String, String> parameters) {
        require(kind, parameters);
        return jobs.latest(actor.require(), kind, SHOWN).stream()
                .filter(job -> job.parameters().equals(parameters))
                .toList();
    }

    /** The checked rows of an import that waits for the person's word; none after it ended. */
    public List<CheckedRow> rows(UUID id) {
        ImportJob job = own(id);
        HeldImport<?> waiting = held.get(id);
        return waiting == null || !job.state().waiting() ? List.of() : waiting.lines();
    }

    @EventListener(ApplicationReadyEvent.class)
    void endWhatAStopLeft() {
        int ended = jobs.interruptAll();
        if (ended > 0) {
            LOG.warn("{} imports had not ended when the server stopped; none of them wrote", ended);
        }
    }

    /** Lists of people do not stay in memory because somebody forgot them there. */
    @Scheduled(fixedDelay = 600_000)
    void forget() {
        var oldest = clock.instant().minus(WAITS);
        held.values().stream().filter(one -> one.since().isBefore(oldest)).forEach(this::expire);
        jobs.forgetBefore(LISTED);
    }

    private void expire(HeldImport<?> one) {
        ImportState state = jobs.find(one.id()).map(ImportJob::state).orElse(ImportState.EXPIRED);
        if (state.waiting()) {
            jobs.end(one.id(), ImportState.EXPIRED, null);
        }
        if (!state.running()) {
            held.remove(one.id());
        }
    }

    private ImportKind<?> require(String kind, Map<String, String> parameters) {
        return kind(kind, context(parameters))
                .orElseThrow(() -> new AccessDeniedException("no import of " + kind + " here"));
    }

    private ImportJob own(UUID id) {
        return find(id).orElseThrow(() -> new AccessDeniedException("import " + id));
    }

    private <T> HeldImport<T> hold(
            UUID id,
            PersonId person,
            ImportKind<T> kind,
            ImportContext context,
            List<ImportRow> rows) {
        return new HeldImport<>(id, person, kind, context, rows, clock.instant());
    }

    private static ImportContext context(Map<String, String> parameters) {
        return new ImportContext(parameters, Locale.of("vi"), done -> {});
    }

    /** Writes to the table now and then, not for each row. */
    private IntConsumer progress(UUID id) {
        long[] last = new long[1];
        return done -> {
            long now = System.nanoTime() / 1_000_000;
            if (now - last[0] >= BETWEEN_PROGRESS) {
                last[0] = now;
                jobs.progress(id, done);
            }
        };
    }
}
