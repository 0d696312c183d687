package vn.lantoa.campaigns;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRows extends JpaRepository<CampaignRow, UUID> {}
