package vn.lantoa.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** Keeps the templates in the database. */
@Component
class TemplateStore {

    /** Names no unit, so that a list of units is never empty in SQL. */
    private static final List<String> NOBODY = List.of("");

    private final JdbcClient jdbc;
    private final Stored.Text texts = new Stored.Text();

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the product, those of these units, and those that the units above share. */
    List<Template> list(Collection<UnitId> units, Collection<UnitId> above) {
        return read(
                jdbc.sql(
                                """
                                SELECT * FROM template
                                WHERE dropped_at IS NULL
                                  AND (owner IS NULL OR owner IN (:units) OR (shared AND owner IN (:above)))
                                ORDER BY owner IS NOT NULL, saved_at DESC, id
                                """)
                        .param("units", texts(units))
                        .param("above", texts(above)));
    }

    /** The template, dropped or not. */
    Optional<Template> find(UUID id) {
        return read(jdbc.sql("SELECT * FROM template WHERE id = :id").param("id", id)).stream()
                .findFirst();
    }

    boolean dropped(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM template WHERE id = ? AND dropped_at IS NOT NULL")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(UUID id, TemplatePlan plan, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO template (id, kind, name, anchor_month, anchor_day, days, owner, shared, saved_at)
                        VALUES (:id, :kind, :name, :month, :day, :days, :owner, :shared, :now)
                        """)
                .param("id", id)
                .params(values(plan, now))
                .update();
        insertItems(id, plan.items());
    }

    /** Writes it anew; false when it is no longer at this version. */
    boolean update(UUID id, int version, TemplatePlan plan, Instant now) {
        int changed =
                jdbc.sql(
                                """
                                UPDATE template
                                SET kind = :kind, name = :name, anchor_month = :month, anchor_day = :day,
                                    days = :days, owner = :owner, shared = :shared, saved_at = :now,
                                    version = version + 1
                                WHERE id = :id AND version = :version AND dropped_at IS NULL
                                """)
                        .param("id", id)
                        .param("version", version)
                        .params(values(plan, now))
                        .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM template_item WHERE template_id = ?").param(id).update();
        insertItems(id, plan.items());
        return true;
    }

    /** Drops it, or takes that back when {@code at} is null; false when it is another version. */
    boolean drop(UUID id, int version, @Nullable Instant at, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE template SET dropped_at = :at, saved_at = :now, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("at", at == null ? null : DatabaseTime.of(at))
                        .param("now", DatabaseTime.of(now))
                        .update()
                > 0;
    }

    private Map<String, Object> values(TemplatePlan plan, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", plan.kind().name());
        values.put("name", json(plan.name()));
        values.put("month", plan.anchor().getMonthValue());
        values.put("day", plan.anchor().getDayOfMonth());
        values.put("days", plan.days());
        values.put("owner", plan.owner().toString());
        values.put("shared", plan.shared());
        values.put("now", DatabaseTime.of(now));
        return values;
    }

    private void insertItems(UUID template, List<TemplateItem> items) {
        for (int position = 0; position < items.size(); position++) {
            TemplateItem item = items.get(position);
            jdbc.sql(
                            """
                            INSERT INTO template_item (id, template_id, position, level, title, kind, channel, stage,
                                offset_days, fixed_date, start_time, minutes, audience, men_and_boys)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            item.id(),
                            template,
                            position + 1,
                            item.level().name(),
                            json(item.title()),
                            item.kind().name(),
                            item.channel().name(),
                            item.stage().name(),
                            item.offsetDays(),
                            item.fixedDate(),
                            item.start().toString(),
                            item.minutes(),
                            json(item.audience()),
                            item.menAndBoys())
                    .update();
        }
    }

    /** The templates with their items, in two statements however many there are. */
    private List<Template> read(JdbcClient.StatementSpec statement) {
        List<Template> heads = statement.query((row, number) -> head(row)).list();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<TemplateItem>> items = new HashMap<>();
        jdbc.sql("SELECT * FROM template_item WHERE template_id IN (:ids) ORDER BY position")
                .param("ids", heads.stream().map(Template::id).toList())
                .query(row -> {
                    items.computeIfAbsent(
                                    row.getObject("template_id", UUID.class),
                                    id -> new ArrayList<>())
                            .add(item(row));
                });
        return heads.stream()
                .map(head ->
                        new Template(
                                head.id(),
                                head.owner(),
                                head.kind(),
                                head.name(),
                                head.anchor(),
                                head.days(),
                                head.shared(),
                                List.copyOf(items.getOrDefault(head.id(), List.of())),
                                head.version(),
                                head.saved()))
                .toList();
    }

    private static Template head(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        return new Template(
                row.getObject("id", UUID.class),
                owner == null ? null : UnitId.parse(owner),
                CampaignKind.valueOf(row.getString("kind")),
                Stored.text(row.getString("name")),
                MonthDay.of(row.getInt("anchor_month"), row.getInt("anchor_day")),
                row.getInt("days"),
                row.getBoolean("shared"),
                List.of(),
                row.getInt("version"),
                DatabaseTime.read(row, "saved_at"));
    }

    private static TemplateItem item(ResultSet row) throws SQLException {
        return new TemplateItem(
                row.getObject("id", UUID.class),
                ItemLevel.valueOf(row.getString("level")),
                Stored.text(row.getString("title")),
                ActivityKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("offset_days"),
                row.getBoolean("fixed_date"),
                LocalTime.parse(row.getString("start_time")),
                row.getInt("minutes"),
                Stored.text(row.getString("audience")),
                row.getBoolean("men_and_boys"));
    }

    private String json(LocalizedText text) {
        return texts.convertToDatabaseColumn(text);
    }

    private static List<String> texts(Collection<UnitId> units) {
        return units.isEmpty() ? NOBODY : units.stream().map(UnitId::toString).toList();
    }
}
