package vn.lantoa.campaigns;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HistoryRows extends JpaRepository<HistoryRow, UUID> {

    List<HistoryRow> findByActivityIdOrderByAtDescIdDesc(UUID activity);
}
