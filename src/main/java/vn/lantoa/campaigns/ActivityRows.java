package vn.lantoa.campaigns;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActivityRows extends JpaRepository<ActivityRow, UUID> {

    long countByCampaignId(UUID campaign);

    /** Those of a campaign at one unit that are still to take place, in order of start. */
    @Query(
            """
            SELECT a FROM ActivityRow a
            WHERE a.campaignId = :campaign AND a.unit = :unit AND a.status IN (PLANNED, CONFIRMED)
            ORDER BY a.startAt, a.id\
            """)
    List<ActivityRow> openAt(UUID campaign, vn.lantoa.shared.UnitId unit);

    /** Those of one lead in one area that share a moment with the span and still take place. */
    @Query(
            """
            SELECT a FROM ActivityRow a
            WHERE a.leadKey = :lead AND a.area = :area AND a.status <> CANCELLED
              AND a.startAt < :end AND a.endAt > :start
            ORDER BY a.startAt\
            """)
    List<ActivityRow> ofLead(
            String lead, vn.lantoa.shared.UnitId area, LocalDateTime start, LocalDateTime end);

    /** Those of a campaign that its period or the launch week may speak against. */
    @Query(
            """
            SELECT a FROM ActivityRow a
            WHERE a.campaignId = :campaign AND a.status <> CANCELLED
              AND (a.kind = LAUNCH OR (a.stage = RUNNING AND (a.startAt < :from OR a.endAt >= :to)))
            ORDER BY a.startAt, a.id\
            """)
    List<ActivityRow> outOfTime(UUID campaign, LocalDateTime from, LocalDateTime to, Limit limit);

    /** Those of a campaign whose lead leads another at the same time in the same area. */
    @Query(
            """
            SELECT a FROM ActivityRow a
            WHERE a.campaignId = :campaign AND a.status <> CANCELLED AND a.leadKey <> ''
              AND EXISTS (SELECT 1 FROM ActivityRow b
                          WHERE b.leadKey = a.leadKey AND b.area = a.area AND b.id <> a.id
                            AND b.status <> CANCELLED
                            AND b.startAt < a.endAt AND b.endAt > a.startAt)
            ORDER BY a.startAt, a.id\
            """)
    List<ActivityRow> doublyLed(UUID campaign, Limit limit);
}
