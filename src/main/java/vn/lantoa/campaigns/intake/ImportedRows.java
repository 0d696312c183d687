package vn.lantoa.campaigns.intake;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;

/** Which row an activity came from and what the row said. */
@Component
class ImportedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key what the row was recognised by
     * @param stated what it said, as the history keeps values
     */
    record Imported(RowKey key, Map<ActivityField, String> stated) implements Serializable {}

    Map<ActivityId, Imported> of(CampaignId campaign) {
        Map<ActivityId, Imported> all = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT i.activity_id, i.title_key, i.unit, i.day, i.stated
                        FROM activity_import i JOIN activity a ON a.id = i.activity_id
                        WHERE a.campaign_id = ?
                        """)
                .param(campaign.value())
                .query(row -> {
                    RowKey key =
                            new RowKey(
                                    row.getString("title_key"),
                                    UnitId.parse(row.getString("unit")),
                                    row.getObject("day", LocalDate.class));
                    all.put(
                            new ActivityId(row.getObject("activity_id", UUID.class)),
                            new Imported(key, read(row.getString("stated"))));
                });
        return all;
    }

    void keep(ActivityId activity, Imported row) {
        jdbc.sql(
                        """
                        INSERT INTO activity_import (activity_id, title_key, unit, day, stated, imported_at)
                        VALUES (:activity, :title, :unit, :day, :stated, :at)
                        ON DUPLICATE KEY UPDATE title_key = :title, unit = :unit, day = :day,
                            stated = :stated, imported_at = :at
                        """)
                .param("activity", activity.value())
                .param("title", row.key().title())
                .param("unit", row.key().unit().toString())
                .param("day", row.key().day())
                .param("stated", JSON.writeValueAsString(row.stated()))
                .param("at", DatabaseTime.of(clock.instant()))
                .update();
    }

    private static Map<ActivityField, String> read(String json) {
        return new EnumMap<>(
                JSON.readValue(json, new TypeReference<Map<ActivityField, String>>() {}));
    }
}
