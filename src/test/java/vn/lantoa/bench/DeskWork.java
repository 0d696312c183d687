package vn.lantoa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a year's Action Month leaves in the database when all communes take part: activities in the
 * demo's issued plans, results of two thirds of those that were held, and what phones told.
 */
final class DeskWork {

    private static final int ACTIVITIES_A_COMMUNE = 6;

    private final Connection database;

    DeskWork(Connection database) {
        this.database = database;
    }

    /** Writes it all; the people must be there. */
    void add() throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(activities());
            sql.execute(results());
            sql.execute(phones());
            for (String table :
                    List.of(
                            "person",
                            "person_role",
                            "device",
                            "activity",
                            "activity_result",
                            "phone_report")) {
                sql.execute("ANALYZE TABLE " + table);
            }
        }
    }

    /** From 1 November to 20 December; those before the 22nd were held, but one in ten. */
    private static String activities() {
        return """
        INSERT INTO activity (id, campaign_id, title, kind, channel, stage, unit, unit_path, area,
                              address, start_at, end_at, lead_body, lead_key, partners, audience,
                              men_and_boys, languages, expected, note, status, saved_at,
                              search_text, version)
        SELECT uuid(), m.campaign_id, m.title, m.kind, m.channel, m.stage, p.id, p.path,
               substring_index(substring_index(p.path, '/', 3), '/', -1), m.address,
               '2026-11-01 08:00' + INTERVAL (p.line * 7 + n.seq * 8) %% 50 DAY,
               '2026-11-01 10:00' + INTERVAL (p.line * 7 + n.seq * 8) %% 50 DAY,
               m.lead_body, m.lead_key, m.partners, m.audience, m.men_and_boys, m.languages,
               m.expected, m.note,
               if((p.line * 7 + n.seq * 8) %% 50 < 21 AND (p.line + n.seq) %% 10 <> 0, 'HELD',
                  'PLANNED'),
               utc_timestamp(6), concat(m.search_text, ' ', p.search), 0
          FROM (SELECT id, path, lower(short_name) AS search,
                       row_number() OVER (ORDER BY id) AS line
                  FROM place WHERE vintage = '2025' AND level = 'COMMUNE') p
          JOIN seq_1_to_%d n
          JOIN (SELECT a.* FROM activity a JOIN campaign c ON c.id = a.campaign_id
                 WHERE c.status = 'PUBLISHED' AND c.kind = 'ACTION_MONTH' ORDER BY a.id LIMIT 1) m
        """
                .formatted(ACTIVITIES_A_COMMUNE);
    }

    private static String results() {
        return """
        INSERT INTO activity_result
          (id, root, corrects, author, activity_id, campaign_id, ad_hoc_title, ad_hoc_kind,
           unit, unit_path, channel, start_at, female, male, other, children, disabled,
           men_and_boys, minutes, estimated_reach, went_well, was_hard, questions, made_at,
           clock_offset, at, received_at, sequence, standing, languages, search_text)
        SELECT uuid(), uuid(), NULL, uuid(), a.id, a.campaign_id, NULL, NULL,
               a.unit, a.unit_path, a.channel, a.start_at, a.line %% 60, a.line %% 40, 0,
               a.line %% 9, NULL, a.line %% 40, 90, NULL,
               'Bà con hỏi nhiều về số điện thoại cần gọi khi có việc.', '', '',
               '2026-11-21 01:00', 0, '2026-11-21 01:00', '2026-11-21 01:00', a.line, 1,
               'vi', a.search_text
          FROM (SELECT activity.*, row_number() OVER (ORDER BY id) AS line FROM activity
                 WHERE status = 'HELD') a
         WHERE a.line %% 3 <> 0
        """
                .formatted();
    }

    /** Of every device; one in twenty is silent for a week and more, one in fifty holds entries. */
    private static String phones() {
        return """
        INSERT IGNORE INTO phone_report
          (device, person, unit, unit_path, synced_at, waiting, review, oldest)
        SELECT d.id, p.id, p.unit, p.unit_path,
               if(d.line %% 20 = 0, '2026-11-10', '2026-11-21 20:00'), if(d.line %% 50 = 0, 2, 0),
               0, if(d.line %% 50 = 0, '2026-11-21', NULL)
          FROM (SELECT device.*, row_number() OVER (ORDER BY id) AS line FROM device) d
          JOIN person p ON p.id = d.person
        """
                .formatted();
    }
}
