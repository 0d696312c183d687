package vn.lantoa.sites;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.LocalizedText;

/** The table of hotlines. */
@Component
class HotlineTable {

    private static final String VI = "vi";
    private static final String EN = "en";

    private final JdbcClient jdbc;

    HotlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hotline> all(boolean removed) {
        return jdbc.sql("SELECT * FROM hotline WHERE removed = ? ORDER BY position, id")
                .param(removed)
                .query((row, number) -> hotline(row))
                .list();
    }

    Optional<Hotline> find(String dial) {
        return jdbc.sql("SELECT * FROM hotline WHERE id = ?")
                .param(dial)
                .query((row, number) -> hotline(row))
                .optional();
    }

    /** Writes what an administrator says; from now on the file does not change this row. */
    void save(Hotline hotline) {
        jdbc.sql(
                        """
                        INSERT INTO hotline (id, dial, shown, name_vi, name_en, cost, hours,
                            note_vi, note_en, position, source, checked, edited)
                        VALUES (:id, :id, :shown, :nameVi, :nameEn, :cost, :hours,
                            :noteVi, :noteEn, :position, :source, :checked, TRUE)
                        ON DUPLICATE KEY UPDATE shown = :shown, name_vi = :nameVi,
                            name_en = :nameEn, cost = :cost, hours = :hours, note_vi = :noteVi,
                            note_en = :noteEn, position = :position, source = :source,
                            checked = :checked, edited = TRUE, removed = FALSE
                        """)
                .params(columns(hotline))
                .update();
    }

    /** Puts a row of the file in place unless somebody keeps that number themselves. */
    void seed(Hotline hotline) {
        jdbc.sql("DELETE FROM hotline WHERE id = ? AND NOT edited AND NOT removed")
                .param(hotline.dial())
                .update();
        jdbc.sql(
                        """
                        INSERT IGNORE INTO hotline (id, dial, shown, name_vi, name_en, cost, hours,
                            note_vi, note_en, position, source, checked)
                        VALUES (:id, :id, :shown, :nameVi, :nameEn, :cost, :hours,
                            :noteVi, :noteEn, :position, :source, :checked)
                        """)
                .params(columns(hotline))
                .update();
    }

    void remove(String dial, boolean removed) {
        jdbc.sql("UPDATE hotline SET removed = ? WHERE id = ?").params(removed, dial).update();
    }

    private static Map<String, Object> columns(Hotline hotline) {
        return Map.ofEntries(
                Map.entry("id", hotline.dial()),
                Map.entry("shown", hotline.shown()),
                Map.entry("nameVi", text(hotline.name(), VI)),
                Map.entry("nameEn", text(hotline.name(), EN)),
                Map.entry("cost", hotline.cost().name()),
                Map.entry("hours", hotline.hours().name()),
                Map.entry("noteVi", text(hotline.note(), VI)),
                Map.entry("noteEn", text(hotline.note(), EN)),
                Map.entry("position", hotline.order()),
                Map.entry("source", hotline.source()),
                Map.entry("checked", Date.valueOf(hotline.checked())));
    }

    private static Hotline hotline(ResultSet row) throws SQLException {
        return new Hotline(
                row.getString("dial"),
                row.getString("shown"),
                texts(row.getString("name_vi"), row.getString("name_en")),
                CallCost.valueOf(row.getString("cost")),
                OpenHours.valueOf(row.getString("hours")),
                texts(row.getString("note_vi"), row.getString("note_en")),
                row.getInt("position"),
                row.getString("source"),
                row.getDate("checked").toLocalDate());
    }

    static LocalizedText texts(String vietnamese, String english) {
        return new LocalizedText(Map.of(VI, vietnamese, EN, english));
    }

    private static String text(LocalizedText text, String language) {
        return text.versions().getOrDefault(language, "");
    }
}
