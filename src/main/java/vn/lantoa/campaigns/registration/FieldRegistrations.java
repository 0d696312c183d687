package vn.lantoa.campaigns.registration;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActivityAddition;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FieldReader;

/**
 * Tells phones which activities their person may register for and what came of it. How many have
 * registered stays away, so that not every phone of a province fetches every activity anew each
 * time somebody registers.
 */
@Component
class FieldRegistrations implements ActivityAddition {

    private final JdbcClient jdbc;
    private final Places places;

    FieldRegistrations(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public String key() {
        return "registration";
    }

    @Override
    public Map<ActivityId, Map<String, Object>> of(
            FieldReader reader, Collection<ActivityId> activities) {
        Set<ActivityId> wanted = new HashSet<>(activities);
        Map<ActivityId, Map<String, Object>> all = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT o.activity_id, o.closes_at, o.within, r.seat,
                               o.capacity IS NOT NULL AND o.capacity <= (
                                   SELECT COALESCE(SUM(s.people), 0) FROM activity_registration s
                                   WHERE s.activity_id = o.activity_id AND s.seat = 'SEATED') AS full
                        FROM activity_opening o
                        JOIN activity a ON a.id = o.activity_id
                        LEFT JOIN activity_registration r
                            ON r.activity_id = o.activity_id AND r.person_id = :person
                        WHERE a.end_at >= :today
                        """)
                .param("person", reader.person().id().value())
                .param("today", reader.today().atStartOfDay())
                .query(row -> {
                    ActivityId id = new ActivityId(row.getObject("activity_id", UUID.class));
                    UnitId within = UnitId.parse(row.getString("within"));
                    boolean concerned =
                            reader.units().stream().anyMatch(unit -> places.contains(within, unit));
                    if (!wanted.contains(id) || !concerned) {
                        return;
                    }
                    Map<String, Object> body = new LinkedHashMap<>();
                    LocalDateTime closes = row.getObject("closes_at", LocalDateTime.class);
                    body.put("closes", closes.truncatedTo(ChronoUnit.MINUTES).toString());
                    body.put("full", row.getBoolean("full"));
                    String seat = row.getString("seat");
                    if (seat != null) {
                        body.put("mine", seat);
                    }
                    all.put(id, body);
                });
        return all;
    }
}
