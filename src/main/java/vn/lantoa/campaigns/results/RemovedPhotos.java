package vn.lantoa.campaigns.results;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.MediaWithdrawal;

/**
 * Photos taken off results. What was taken off stays off: whichever version of the result names it,
 * now or later, and whoever sends its bytes once more. Everything else about the result stays.
 */
@Component
class RemovedPhotos {

    /** A version of a result that names the photo. */
    private record Naming(UUID version, UnitId unit, PersonId author) {}

    private record Gone(UUID root, String sha256) {}

    private final JdbcClient jdbc;
    private final ResultChains chains;
    private final Access access;
    private final AuditLog audit;
    private final MediaWithdrawal media;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemovedPhotos(
            JdbcClient jdbc,
            ResultChains chains,
            Access access,
            AuditLog audit,
            MediaWithdrawal media,
            Changes changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.access = access;
        this.audit = audit;
        this.media = media;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those of a result. */
    List<RemovedPhoto> of(UUID root) {
        return jdbc.sql("SELECT * FROM removed_photo WHERE root = ? ORDER BY removed_at, id")
                .param(root)
                .query((row, number) ->
                        new RemovedPhoto(
                                row.getString("sha256"),
                                PhotoReason.valueOf(row.getString("reason")),
                                row.getString("words"),
                                new PersonId(row.getObject("removed_by", UUID.class)),
                                StoredTime.read(row, "removed_at")))
                .list();
    }

    /** Whether the signed-in person may take photos off results of all these units. */
    boolean mayRemove(Collection<UnitId> units) {
        return units.stream()
                .allMatch(unit ->
                        access.may(Permission.SEE_RESULTS, unit)
                                && access.may(Permission.REMOVE_PHOTOS, unit));
    }

    /** See {@link Results#removePhoto}. */
    RemovedPhoto remove(UUID root, String sha256, PhotoReason reason, String words) {
        RemovedPhoto asked =
                new RemovedPhoto(
                        sha256,
                        reason,
                        words.strip(),
                        access.require().id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return transaction.execute(status -> {
            // a correction that arrives at this moment comes before or after, never in between
            chains.lock(List.of(root));
            List<Naming> namings = namings(root, sha256);
            if (namings.isEmpty() || !mayRemove(namings.stream().map(Naming::unit).toList())) {
                throw new AccessDeniedException("no photo of " + root + " to take off");
            }
            Optional<RemovedPhoto> before = find(root, sha256);
            return before.orElseGet(() -> remove(root, namings, asked));
        });
    }

    private RemovedPhoto remove(UUID root, List<Naming> namings, RemovedPhoto photo) {
        jdbc.sql(
                        """
                        INSERT INTO removed_photo
                          (id, root, sha256, reason, words, removed_by, removed_at)
                        VALUES (:id, :root, :sha256, :reason, :words, :by, :at)
                        """)
                .param("id", Uuid7.next())
                .param("root", root)
                .param("sha256", photo.sha256())
                .param("reason", photo.reason().name())
                .param("words", photo.words())
                .param("by", photo.by().value())
                .param("at", StoredTime.of(photo.at()))
                .update();
        media.withdraw(namings.stream().map(Naming::version).toList(), photo.sha256());
        namings.forEach(this::tellPhones);
        audit.record(
                "result.photo-removed",
                root.toString(),
                namings.getFirst().unit(),
                Map.of("photo", photo.sha256(), "reason", photo.reason().name()));
        return photo;
    }

    /**
     * Corrections that have just come name no photo that was taken off their result, in the running
     * transaction; the chains are locked.
     */
    void keepOff(Collection<UUID> roots) {
        if (roots.isEmpty()) {
            return;
        }
        List<Gone> gone =
                jdbc.sql("SELECT root, sha256 FROM removed_photo WHERE root IN (:roots)")
                        .param("roots", roots)
                        .query((row, number) ->
                                new Gone(
                                        row.getObject("root", UUID.class), row.getString("sha256")))
                        .list();
        for (Gone one : gone) {
            List<Naming> namings = namings(one.root(), one.sha256());
            media.withdraw(namings.stream().map(Naming::version).toList(), one.sha256());
            namings.forEach(this::tellPhones);
        }
    }

    private Optional<RemovedPhoto> find(UUID root, String sha256) {
        return of(root).stream().filter(one -> one.sha256().equals(sha256)).findFirst();
    }

    private List<Naming> namings(UUID root, String sha256) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.unit, r.author FROM activity_result r
                        JOIN result_photo p ON p.result_id = r.id
                        WHERE r.root = :root AND p.sha256 = :sha256 ORDER BY r.at, r.id
                        """)
                .param("root", root)
                .param("sha256", sha256)
                .query((row, number) ->
                        new Naming(
                                row.getObject("id", UUID.class),
                                UnitId.parse(row.getString("unit")),
                                new PersonId(row.getObject("author", UUID.class))))
                .list();
    }

    /** Also where the author reads by now, for there the phone looks for changes. */
    private void tellPhones(Naming naming) {
        changes.touch(FieldRemovedPhotos.NAME, naming.unit());
        access.units(naming.author(), Permission.SEE_PUBLISHED_PLANS)
                .forEach(unit -> changes.touch(FieldRemovedPhotos.NAME, unit));
    }
}
