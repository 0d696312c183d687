package vn.lantoa.geography;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.UnitId;

/** The tables of places. */
@Component
class PlaceStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlaceStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every place of every vintage, parents before children. */
    List<Place> places() {
        return jdbc.sql(
                        """
                        SELECT p.id, p.level, p.name, p.short_name, p.parent, p.path,
                               p.level = 'MINISTRY'
                               OR (p.level <> 'VILLAGE' AND NOT p.dropped AND p.vintage = f.vintage)
                               OR (p.level = 'VILLAGE' AND NOT p.dropped AND NOT c.dropped
                                   AND c.vintage = f.vintage) AS current
                        FROM place p
                        LEFT JOIN place c ON c.id = p.parent
                        LEFT JOIN (SELECT vintage FROM place_list
                                   ORDER BY in_force_from DESC LIMIT 1) f ON TRUE
                        ORDER BY CHAR_LENGTH(p.path)
                        """)
                .query((row, number) -> {
                    String parent = row.getString("parent");
                    return new Place(
                            UnitId.parse(row.getString("id")),
                            PlaceLevel.valueOf(row.getString("level")),
                            row.getString("name"),
                            row.getString("short_name"),
                            parent == null ? null : UnitId.parse(parent),
                            row.getString("path"),
                            row.getBoolean("current"));
                })
                .list();
    }

    /** Names that places had before, the place's id first. */
    List<FormerName> formerNames() {
        return jdbc.sql("SELECT place, name, short_name FROM place_former_name")
                .query((row, number) ->
                        new FormerName(
                                UnitId.parse(row.getString("place")),
                                row.getString("name"),
                                row.getString("short_name")))
                .list();
    }

    /** What went into what. */
    List<SuccessorReader.Link> links() {
        return jdbc.sql("SELECT former, successor, part FROM place_successor ORDER BY successor")
                .query((row, number) ->
                        new SuccessorReader.Link(
                                UnitId.parse(row.getString("former")),
                                UnitId.parse(row.getString("successor")),
                                row.getBoolean("part")))
                .list();
    }

    /** The units of a list that stand, by id, villages left out. */
    Map<UnitId, String> names(String vintage) {
        Map<UnitId, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT id, name FROM place
                        WHERE vintage = :vintage AND level <> 'VILLAGE' AND NOT dropped
                        """)
                .param("vintage", vintage)
                .query(row -> {
                    names.put(UnitId.parse(row.getString("id")), row.getString("name"));
                });
        return names;
    }

    void saveList(String vintage, LocalDate inForceFrom, @Nullable String previous) {
        jdbc.sql(
                        """
                        INSERT INTO place_list (vintage, in_force_from, previous)
                        VALUES (:vintage, :from, :previous)
                        ON DUPLICATE KEY UPDATE in_force_from = :from, previous = :previous
                        """)
                .param("vintage", vintage)
                .param("from", Date.valueOf(inForceFrom))
                .param("previous", previous)
                .update();
    }

    /** Adds and corrects the units of a list; one that is no longer in it is marked as dropped. */
    void saveUnits(String vintage, List<PlaceListReader.Unit> units, IntConsumer progress) {
        jdbc.sql("UPDATE place SET dropped = TRUE WHERE vintage = ? AND level <> 'VILLAGE'")
                .param(vintage)
                .update();
        batch(
                """
                INSERT INTO place (id, vintage, code, level, unit_type, name, short_name, parent,
                                   path, valid_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE level = VALUES(level), unit_type = VALUES(unit_type),
                    name = VALUES(name), short_name = VALUES(short_name), parent = VALUES(parent),
                    path = VALUES(path), valid_from = VALUES(valid_from), dropped = FALSE
                """,
                units,
                unit ->
                        new @Nullable Object[] {
                            unit.id().toString(),
                            unit.id().vintage(),
                            unit.id().code(),
                            unit.type().level().name(),
                            unit.type().code(),
                            unit.name(),
                            unit.shortName(),
                            unit.parent().toString(),
                            unit.path(),
                            unit.validFrom() == null ? null : Date.valueOf(unit.validFrom())
                        },
                progress);
    }

    /** Keeps the names that units bear now and that the coming list writes differently. */
    void keepNames(List<PlaceListReader.Unit> coming, LocalDate today) {
        Map<UnitId, String> standing =
                coming.isEmpty() ? Map.of() : names(coming.getFirst().id().vintage());
        for (PlaceListReader.Unit unit : coming) {
            String name = standing.get(unit.id());
            if (name != null && !name.equals(unit.name())) {
                jdbc.sql(
                                """
                                INSERT INTO place_former_name (place, name, short_name, until)
                                SELECT id, name, short_name, :today FROM place WHERE id = :id
                                ON DUPLICATE KEY UPDATE place = place
                                """)
                        .param("today", Date.valueOf(today))
                        .param("id", unit.id().toString())
                        .update();
            }
        }
    }

    void saveFormerNames(List<PlaceListReader.FormerName> names) {
        batch(
                """
                INSERT INTO place_former_name (place, name, short_name, until, instrument)
                VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE until = VALUES(until), instrument = VALUES(instrument)
                """,
                names,
                name ->
                        new Object[] {
                            name.id().toString(),
                            name.name(),
                            name.shortName(),
                            Date.valueOf(name.until()),
                            name.instrument()
                        },
                done -> {});
    }

    /** Replaces what is known of how one list became the other. */
    void saveLinks(
            String former, String vintage, List<SuccessorReader.Link> links, IntConsumer progress) {
        jdbc.sql(
                        """
                        DELETE s FROM place_successor s
                        JOIN place f ON f.id = s.former JOIN place n ON n.id = s.successor
                        WHERE f.vintage = ? AND n.vintage = ?
                        """)
                .param(former)
                .param(vintage)
                .update();
        batch(
                "INSERT INTO place_successor (former, successor, part) VALUES (?, ?, ?)",
                links,
                link ->
                        new Object[] {
                            link.former().toString(), link.successor().toString(), link.part()
                        },
                progress);
    }

    /** Villages follow their commune where it went over whole; their ids stay. */
    int moveVillages() {
        return jdbc.sql(
                        """
                        UPDATE place v
                        JOIN place_successor s ON s.former = v.parent AND NOT s.part
                        JOIN place n ON n.id = s.successor
                        SET v.parent = n.id, v.path = CONCAT(n.path, v.id, '/')
                        WHERE v.level = 'VILLAGE'
                        """)
                .update();
    }

    /** The hash of the file that stands in the tables. */
    Optional<String> loaded(String name) {
        return jdbc.sql("SELECT sha256 FROM reference_file WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void markLoaded(String name, String sha256, java.time.Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO reference_file (name, sha256, loaded_at)
                        VALUES (:name, :hash, :at)
                        ON DUPLICATE KEY UPDATE sha256 = :hash, loaded_at = :at
                        """)
                .param("name", name)
                .param("hash", sha256)
                .param("at", java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC))
                .update();
    }

    <T> void batch(
            String sql,
            List<T> rows,
            Function<T, @Nullable Object[]> columns,
            IntConsumer progress) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<T> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, part.stream().map(columns).toList());
            progress.accept(from + part.size());
        }
    }

    /** A name that a place had. */
    record FormerName(UnitId place, String name, String shortName) {}
}
