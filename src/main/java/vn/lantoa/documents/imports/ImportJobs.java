package vn.lantoa.documents.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;

/** The table of imports. Asks nobody's permission: {@link Imports} does. */
@Component
class ImportJobs {

    private static final int FILE_NAME_LENGTH = 255;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    UUID add(PersonId person, String kind, Map<String, String> parameters, String file, int rows) {
        UUID id = Uuid7.next();
        jdbc.sql(
                        """
                        INSERT INTO import_job
                            (id, kind, parameters, person, file_name, state, total, done,
                             added, changed, unchanged, wrong, started_at)
                        VALUES (:id, :kind, :parameters, :person, :file, 'CHECKING', :total, 0,
                                0, 0, 0, 0, :now)
                        """)
                .param("id", id.toString())
                .param("kind", kind)
                .param("parameters", json.writeValueAsString(parameters))
                .param("person", person.toString())
                .param("file", file.substring(0, Math.min(file.length(), FILE_NAME_LENGTH)))
                .param("total", rows)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        return id;
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM import_job WHERE id = :id")
                .param("id", id.toString())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The person's imports of a kind, newest first. */
    List<ImportJob> latest(PersonId person, String kind, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM import_job WHERE person = :person AND kind = :kind
                         ORDER BY id DESC LIMIT :limit
                        """)
                .param("person", person.toString())
                .param("kind", kind)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Writes how many rows are through; seen by others at once, whatever becomes of the import. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int done) {
        jdbc.sql("UPDATE import_job SET done = :done WHERE id = :id")
                .param("done", done)
                .param("id", id.toString())
                .update();
    }

    /** Moves on from one state to the next; false when it is in another one. */
    @Transactional
    boolean move(UUID id, ImportState from, ImportState to, int total) {
        return jdbc.sql(
                                """
                                UPDATE import_job SET state = :to, total = :total, done = 0
                                 WHERE id = :id AND state = :from
                                """)
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("total", total)
                        .param("id", id.toString())
                        .update()
                == 1;
    }

    /** Writes what came of checking or of importing. */
    @Transactional
    void settle(UUID id, ImportState state, ImportCounts counts) {
        jdbc.sql(
                        """
                        UPDATE import_job
                           SET state = :state, done = total, added = :added, changed = :changed,
                               unchanged = :same, wrong = :wrong, ended_at = :now
                         WHERE id = :id
                        """)
                .param("state", state.name())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("same", counts.same())
                .param("wrong", counts.wrong())
                .param("now", DatabaseTime.of(clock.instant()))
                .param("id", id.toString())
                .update();
    }

    /** Ends an import in which nothing was imported. */
    @Transactional
    void end(UUID id, ImportState state, @Nullable String reference) {
        jdbc.sql(
                        """
                        UPDATE import_job
                           SET state = :state, reference = :reference, ended_at = :now
                         WHERE id = :id AND state <> 'DONE'
                        """)
                .param("state", state.name())
                .param("reference", reference)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("id", id.toString())
                .update();
    }

    /** Waits until nobody else writes rows of this kind; the turn ends with the transaction. */
    void takeTurn(String kind) {
        jdbc.sql("SELECT kind FROM import_turn WHERE kind = :kind FOR UPDATE")
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    /** Makes the line whose lock is the turn. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void prepareTurn(String kind) {
        jdbc.sql("INSERT INTO import_turn (kind) VALUES (:k) ON DUPLICATE KEY UPDATE kind = kind")
                .param("k", kind)
                .update();
    }

    /** Ends everything a stopped server left: its transactions are undone, its rows are gone. */
    @Transactional
    int interruptAll() {
        return jdbc.sql(
                        """
                        UPDATE import_job SET state = 'INTERRUPTED', ended_at = :now
                         WHERE state IN ('CHECKING', 'READY', 'STALE', 'APPLYING')
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
    }

    /** Forgets imports that began longer ago. */
    @Transactional
    void forgetBefore(Duration age) {
        jdbc.sql("DELETE FROM import_job WHERE started_at < :then")
                .param("then", DatabaseTime.of(clock.instant().minus(age)))
                .update();
    }

    private ImportJob read(ResultSet row) throws SQLException {
        return new ImportJob(
                UUID.fromString(row.getString("id")),
                row.getString("kind"),
                json.readValue(row.getString("parameters"), TEXTS),
                PersonId.parse(row.getString("person")),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                new ImportCounts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("wrong")),
                row.getString("reference"),
                DatabaseTime.read(row, "started_at"),
                DatabaseTime.readOptional(row, "ended_at"));
    }
}
