package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ChangeCountersTest {

    private static final String THINGS = "things";
    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId DIEN_BIEN = UnitId.now("11");

    @Autowired Changes changes;

    private String read(UnitId unit) {
        return changes.read(THINGS, List.of(unit));
    }

    @Test
    void aChangeInACommuneConcernsItsProvinceAndTheMinistryOnly() {
        String here = read(KHE_SANH);
        String above = read(UnitId.MINISTRY);
        String elsewhere = read(DIEN_BIEN);
        changes.touch(THINGS, KHE_SANH);
        assertThat(read(KHE_SANH)).isNotEqualTo(here);
        assertThat(read(QUANG_TRI)).isEqualTo(read(KHE_SANH));
        assertThat(read(UnitId.MINISTRY)).isNotEqualTo(above);
        assertThat(read(DIEN_BIEN)).isEqualTo(elsewhere);
    }

    @Test
    void aChangeForTheWholeCountryConcernsEverybody() {
        String here = read(KHE_SANH);
        changes.touch(THINGS, UnitId.MINISTRY);
        assertThat(read(KHE_SANH)).isNotEqualTo(here);
        assertThat(changes.read("others", List.of(KHE_SANH))).isEqualTo("0");
    }

    @Test
    void aChangeAtAFormerUnitConcernsTheProvinceThatTookItIn() {
        String here = read(QUANG_TRI);
        changes.touch(THINGS, new UnitId("2024", "44"));
        assertThat(read(QUANG_TRI)).isNotEqualTo(here);
    }

    @Test
    void everyChangeGivesAnotherNumber() {
        changes.touch(THINGS, KHE_SANH);
        String once = read(KHE_SANH);
        changes.touch(THINGS, KHE_SANH);
        assertThat(read(KHE_SANH)).isNotEqualTo(once);
    }
}
