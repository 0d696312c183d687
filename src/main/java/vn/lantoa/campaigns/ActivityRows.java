package vn.lantoa.campaigns;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActivityRows extends JpaRepository<ActivityRow, UUID> {

    long countByCampaignId(UUID campaign);

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
}
