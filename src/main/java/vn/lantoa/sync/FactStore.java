package vn.lantoa.sync;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * Keeps facts, each once. That there is one of each is the database's to say: whoever comes second
 * is told what the first one wrote, in one statement and however many come at the same time.
 */
@Component
class FactStore {

    private static final String KEPT = "id, sha256, sequence, type, author, state, intake";

    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Places places;

    FactStore(JdbcClient jdbc, JdbcTemplate template, Places places) {
        this.jdbc = jdbc;
        this.template = template;
        this.places = places;
    }

    /** Those of the facts that are kept. */
    Map<UUID, KeptFact> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        String sql =
                "SELECT " + KEPT + " FROM fact WHERE id IN (%s)".formatted(marks("?", ids.size()));
        return byId(
                template.query(
                        sql, (row, n) -> kept(row), ids.stream().map(UUID::toString).toArray()));
    }

    /**
     * Keeps these facts and answers what is kept under their ids now: a fact of this intake where
     * this one came first, another's where it did not.
     */
    Map<UUID, KeptFact> keep(List<NewFact> facts, Delivery delivery, UUID intake, Instant now) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        // in one order, so that two requests with the same facts wait for each other in line
        List<NewFact> sorted =
                facts.stream()
                        .sorted(Comparator.comparing(one -> one.fact().id().toString()))
                        .toList();
        List<@Nullable Object> values = new ArrayList<>();
        sorted.forEach(fact -> add(values, fact, delivery, intake, now));
        String sql =
                """
                INSERT INTO fact
                    (id, sha256, content, type, version, made_at, clock_offset, corrects, author,
                     device, read_in_by, unit, unit_path, received_at, intake, state, hold,
                     hold_title, waits_for, waits_until)
                VALUES %s
                ON DUPLICATE KEY UPDATE id = id
                RETURNING %s
                """
                        .formatted(marks(ROW, sorted.size()), KEPT);
        Map<UUID, KeptFact> kept =
                byId(template.query(sql, (row, n) -> kept(row), values.toArray()));
        Map<UUID, Set<String>> media = new LinkedHashMap<>();
        sorted.stream()
                .filter(fact -> ours(kept, fact, intake))
                .forEach(fact -> media.put(fact.fact().id(), fact.media()));
        name(media);
        return kept;
    }

    /** Notes which pictures and recordings facts that count name. */
    void name(Map<UUID, Set<String>> media) {
        List<Object> values = new ArrayList<>();
        media.forEach((fact, hashes) ->
                hashes.forEach(sha256 -> Collections.addAll(values, sha256, fact.toString())));
        if (!values.isEmpty()) {
            template.update(
                    """
                    INSERT INTO fact_media (sha256, fact) VALUES %s
                    ON DUPLICATE KEY UPDATE fact = fact
                    """
                            .formatted(marks("(?, ?)", values.size() / 2)),
                    values.toArray());
        }
    }

    /** What a device that may only hand in can still leave undecided. */
    ReviewRoom room(Delivery delivery) {
        UUID device = delivery.device();
        if (delivery.review() == null || device == null) {
            return new ReviewRoom(0, 0);
        }
        return jdbc.sql(
                        """
                        SELECT count(*), coalesce(sum(octet_length(content)), 0) FROM fact
                         WHERE author = :author AND state = 'IN_REVIEW' AND device = :device
                        """)
                .param("author", delivery.author().id().toString())
                .param("device", device.toString())
                .query((row, n) -> new ReviewRoom(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static boolean ours(Map<UUID, KeptFact> kept, NewFact fact, UUID intake) {
        KeptFact found = kept.get(fact.fact().id());
        return found != null && found.intake().equals(intake);
    }

    private void add(
            List<@Nullable Object> values,
            NewFact fact,
            Delivery delivery,
            UUID intake,
            Instant now) {
        FactText text = fact.fact();
        Duration offset = text.offset();
        Instant until = fact.waitsUntil();
        Hold hold = fact.hold();
        Collections.addAll(
                values,
                text.id().toString(),
                text.sha256(),
                text.text().getBytes(StandardCharsets.UTF_8),
                text.type(),
                text.version(),
                DatabaseTime.of(text.madeAt()),
                offset == null ? null : offset.toMillis(),
                string(text.corrects()),
                delivery.author().id().toString(),
                string(delivery.device()),
                string(delivery.readInBy()),
                fact.unit().toString(),
                places.get(fact.unit()).path(),
                DatabaseTime.of(now),
                intake.toString(),
                fact.state().name(),
                hold == null ? null : hold.name(),
                fact.titleKey(),
                string(fact.missing()),
                until == null ? null : DatabaseTime.of(until));
    }

    private static @Nullable String string(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static String marks(String one, int times) {
        return String.join(", ", Collections.nCopies(times, one));
    }

    private static Map<UUID, KeptFact> byId(List<KeptFact> facts) {
        Map<UUID, KeptFact> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        return byId;
    }

    private static KeptFact kept(ResultSet row) throws SQLException {
        return new KeptFact(
                UUID.fromString(row.getString("id")),
                row.getString("sha256"),
                row.getLong("sequence"),
                row.getString("type"),
                PersonId.parse(row.getString("author")),
                FactState.valueOf(row.getString("state")),
                UUID.fromString(row.getString("intake")));
    }
}
