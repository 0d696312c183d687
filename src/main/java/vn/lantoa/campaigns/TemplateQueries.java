package vn.lantoa.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the templates; they are rows, so that a later release or an organiser can add more. */
@Component
class TemplateQueries {

    private final JdbcClient jdbc;

    TemplateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Template> all() {
        return jdbc.sql("SELECT * FROM template ORDER BY kind, id")
                .query((row, number) -> template(row))
                .list();
    }

    Template get(UUID id) {
        return jdbc.sql("SELECT * FROM template WHERE id = :id")
                .param("id", id)
                .query((row, number) -> template(row))
                .single();
    }

    private Template template(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Template(
                id,
                CampaignKind.valueOf(row.getString("kind")),
                Stored.text(row.getString("name")),
                MonthDay.of(row.getInt("anchor_month"), row.getInt("anchor_day")),
                row.getInt("days"),
                items(id));
    }

    private List<TemplateItem> items(UUID template) {
        return jdbc.sql("SELECT * FROM template_item WHERE template_id = :id ORDER BY position")
                .param("id", template)
                .query((row, number) -> item(row))
                .list();
    }

    private static TemplateItem item(ResultSet row) throws SQLException {
        return new TemplateItem(
                UUID.fromString(row.getString("id")),
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
}
