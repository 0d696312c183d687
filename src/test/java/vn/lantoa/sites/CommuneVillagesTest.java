package vn.lantoa.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.geography.Village;
import vn.lantoa.geography.VillageKind;
import vn.lantoa.geography.VillageName;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class CommuneVillagesTest {

    private static final UnitId COMMUNE = UnitId.now("11953");
    private static final UnitId PROVINCE = UnitId.now("33");

    @Autowired CommuneVillages villages;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;
    @Autowired Changes changes;

    private static VillageName name(String proper) {
        return new VillageName(VillageKind.THON, proper + " " + System.nanoTime());
    }

    private Village added(String proper) {
        return ((Villages.Change.Done) villages.add(COMMUNE, name(proper))).village();
    }

    private String audit(Village village) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id DESC LIMIT 1")
                .param(village.id().toString())
                .query((row, number) -> row.getString("action"))
                .single();
    }

    @Test
    void theOrganiserOfTheCommuneOrAboveChangesVillagesAndLeavesATrace() {
        acting.as(Role.ORGANISER, COMMUNE);
        Village village = added("Của Xã");
        assertThat(audit(village)).isEqualTo("village.added");
        acting.as(Role.ORGANISER, PROVINCE);
        String before = changes.read(Changes.PLACES, List.of(COMMUNE));
        villages.rename(village.id(), name("Của Tỉnh"));
        assertThat(changes.read(Changes.PLACES, List.of(COMMUNE))).isNotEqualTo(before);
        assertThat(audit(village)).isEqualTo("village.renamed");
        villages.retire(village.id());
        assertThat(audit(village)).isEqualTo("village.retired");
        villages.restore(village.id());
        assertThat(audit(village)).isEqualTo("village.restored");
    }

    @Test
    void nobodyElseDoes() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Village village = added("Giữ Lại");
        acting.as(Role.ORGANISER, UnitId.now("44"));
        assertRefused(village);
        acting.as(Role.COLLABORATOR, COMMUNE);
        assertRefused(village);
        acting.nobody();
        assertRefused(village);
    }

    private void assertRefused(Village village) {
        assertThat(villages.mayChange(COMMUNE)).isFalse();
        assertThatThrownBy(() -> villages.add(COMMUNE, name("Không")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> villages.rename(village.id(), name("Không")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> villages.retire(village.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> villages.restore(village.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> villages.retire(new UnitId("2025", "11953.9999")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
