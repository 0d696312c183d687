package vn.lantoa.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CampaignRows extends JpaRepository<CampaignRow, UUID> {

    /**
     * Yearly ones that began in these days and have no later one: none made from them, and none of
     * the same kind and owner in a later year where the kind is the Action Month.
     */
    @Query(
            """
            SELECT c FROM CampaignRow c
            WHERE c.yearly = true AND c.startDate BETWEEN :from AND :to
              AND NOT EXISTS (SELECT 1 FROM CampaignRow later WHERE later.repeats = c.id)
              AND NOT EXISTS (SELECT 1 FROM CampaignRow later
                              WHERE c.kind = ACTION_MONTH AND later.kind = c.kind
                                AND later.owner = c.owner AND later.year > c.year)
            ORDER BY c.startDate, c.ownerPath, c.id\
            """)
    List<CampaignRow> findYearly(LocalDate from, LocalDate to);
}
