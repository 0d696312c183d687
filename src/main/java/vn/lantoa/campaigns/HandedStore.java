package vn.lantoa.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;

/**
 * Writes copies of an activity, thousands in two statements: the first claims the units, and the
 * unique key lets only one claim of a unit through; the second writes the copies whose claim it
 * was.
 */
@Component
class HandedStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A copy as it stands below. */
    record Copy(UUID id, UnitId unit, ActivityStatus status) {}

    /** A copy that is yet to be written. */
    record Draft(
            UUID id, UnitId unit, Location location, String lead, String leadKey, String search) {}

    private final JdbcClient jdbc;

    HandedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The copies of each of these activities; those without copies are left out. */
    Map<UUID, List<Copy>> copies(Collection<UUID> origins) {
        Map<UUID, List<Copy>> all = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT h.origin_id, h.copy_id, h.unit, a.status
                        FROM handed_activity h JOIN activity a ON a.id = h.copy_id
                        WHERE h.origin_id IN (:origins)
                        """)
                .param("origins", origins)
                .query(row -> {
                    all.computeIfAbsent(
                                    row.getObject("origin_id", UUID.class), id -> new ArrayList<>())
                            .add(
                                    new Copy(
                                            row.getObject("copy_id", UUID.class),
                                            UnitId.parse(row.getString("unit")),
                                            ActivityStatus.valueOf(row.getString("status"))));
                });
        return all;
    }

    /** What this activity is a copy of, if it is one. */
    Optional<UUID> origin(UUID copy) {
        return jdbc.sql("SELECT origin_id FROM handed_activity WHERE copy_id = ?")
                .param(copy)
                .query((row, number) -> row.getObject("origin_id", UUID.class))
                .optional();
    }

    /** Writes the copies that no other unit's claim came before; says how many these were. */
    int write(UUID origin, List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return 0;
        }
        String rows = JSON.writeValueAsString(drafts.stream().map(HandedStore::row).toList());
        claim(origin, rows);
        return copy(rows, now);
    }

    private void claim(UUID origin, String rows) {
        jdbc.sql(
                        """
                        INSERT INTO handed_activity (copy_id, origin_id, unit, title, kind, channel, stage, start_at,
                            end_at, audience, men_and_boys, languages, note, cancelled)
                        SELECT CAST(v.id AS uuid), o.id, v.unit, o.title, o.kind, o.channel, o.stage, o.start_at,
                            o.end_at, o.audience, o.men_and_boys, o.languages, o.note, o.status = 'CANCELLED'
                        FROM activity o
                        JOIN JSON_TABLE(:rows, '$[*]' COLUMNS (id varchar(36) PATH '$.id',
                            unit varchar(16) PATH '$.unit')) v
                        WHERE o.id = :origin
                        ORDER BY v.unit
                        ON DUPLICATE KEY UPDATE handed_activity.copy_id = handed_activity.copy_id
                        """)
                .param("rows", rows)
                .param("origin", origin)
                .update();
    }

    /** What was claimed says what the copy holds, so that both are of one moment. */
    private int copy(String rows, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO activity (id, campaign_id, title, kind, channel, stage, unit, unit_path, area,
                            address, start_at, end_at, lead_body, lead_key, partners, audience, men_and_boys,
                            languages, note, status, saved_at, search_text, version)
                        SELECT h.copy_id, o.campaign_id, h.title, h.kind, h.channel, h.stage, h.unit, v.path, v.area,
                            '', h.start_at, h.end_at, v.lead_body, v.lead_key, '[]', h.audience, h.men_and_boys,
                            h.languages, h.note, 'PLANNED', :now, v.search, 0
                        FROM JSON_TABLE(:rows, '$[*]' COLUMNS (id varchar(36) PATH '$.id', path varchar(96) PATH '$.path',
                            area varchar(16) PATH '$.area', lead_body varchar(250) PATH '$.lead',
                            lead_key varchar(250) PATH '$.key', search text PATH '$.search')) v
                        JOIN handed_activity h ON h.copy_id = CAST(v.id AS uuid)
                        JOIN activity o ON o.id = h.origin_id
                        """)
                .param("rows", rows)
                .param("now", DatabaseTime.of(now))
                .update();
    }

    /** Notes that the units have answered everything the activities above say now. */
    void settle(Collection<UUID> copies) {
        jdbc.sql(
                        """
                        UPDATE handed_activity h JOIN activity o ON o.id = h.origin_id
                        SET h.title = o.title, h.kind = o.kind, h.channel = o.channel, h.stage = o.stage,
                            h.start_at = o.start_at, h.end_at = o.end_at, h.audience = o.audience,
                            h.men_and_boys = o.men_and_boys, h.languages = o.languages, h.note = o.note,
                            h.cancelled = o.status = 'CANCELLED'
                        WHERE h.copy_id IN (:copies)
                        """)
                .param("copies", copies)
                .update();
    }

    /** Nobody else changes these copies, or answers for them, until the transaction ends. */
    void lock(Collection<UUID> copies) {
        jdbc.sql(
                        """
                        SELECT h.copy_id FROM handed_activity h JOIN activity a ON a.id = h.copy_id
                        WHERE h.copy_id IN (:copies) ORDER BY h.copy_id FOR UPDATE
                        """)
                .param("copies", copies)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Map<String, String> row(Draft draft) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", draft.id().toString());
        row.put("unit", draft.unit().toString());
        row.put("path", draft.location().path());
        row.put("area", draft.location().area().toString());
        row.put("lead", draft.lead());
        row.put("key", draft.leadKey());
        row.put("search", draft.search());
        return row;
    }
}
