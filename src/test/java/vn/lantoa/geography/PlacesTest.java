package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.testing.AppTest;

@AppTest
class PlacesTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId OLD_QUANG_BINH = new UnitId("2024", "44");

    @Autowired Places places;
    @Autowired JdbcClient jdbc;

    @Test
    void bothListsStandWholeAfterTheStart() {
        Map<String, Long> counts =
                jdbc
                        .sql(
                                """
                                SELECT CONCAT(vintage, ' ', level) AS k, COUNT(*) AS n FROM place
                                WHERE vintage IN ('2024', '2025') AND level <> 'VILLAGE'
                                GROUP BY vintage, level
                                """)
                        .query((row, number) -> Map.entry(row.getString("k"), row.getLong("n")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(counts)
                .containsOnly(
                        Map.entry("2024 PROVINCE", 63L),
                        Map.entry("2024 DISTRICT", 696L),
                        Map.entry("2024 COMMUNE", 10_035L),
                        Map.entry("2025 PROVINCE", 34L),
                        Map.entry("2025 COMMUNE", 3_321L));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM place_successor s
                                        JOIN place f ON f.id = s.former WHERE f.vintage = '2024'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(10_665);
    }

    @Test
    void aCodeMeansAnotherPlaceInAnotherList() {
        assertThat(places.get(QUANG_TRI).name()).isEqualTo("Tỉnh Quảng Trị");
        assertThat(places.get(OLD_QUANG_BINH).name()).isEqualTo("Tỉnh Quảng Bình");
        assertThat(places.get(OLD_QUANG_BINH).current()).isFalse();
    }

    @Test
    void theMinistryStandsAboveTheProvincesInForce() {
        assertThat(places.get(UnitId.MINISTRY).name()).isEqualTo("Bộ Nội vụ");
        assertThat(places.children(UnitId.MINISTRY))
                .hasSize(34)
                .allMatch(place -> place.current() && place.level() == PlaceLevel.PROVINCE);
        assertThat(places.within(UnitId.MINISTRY, PlaceLevel.COMMUNE)).hasSize(3_321);
        assertThat(places.children(QUANG_TRI)).hasSize(78);
    }

    @Test
    void aPlaceKnowsItsProvinceItsFullNameAndItsWayDown() {
        assertThat(places.fullName(KHE_SANH)).isEqualTo("Xã Khe Sanh, tỉnh Quảng Trị");
        assertThat(places.province(KHE_SANH)).contains(places.get(QUANG_TRI));
        assertThat(places.province(UnitId.MINISTRY)).isEmpty();
        assertThat(places.get(KHE_SANH).path()).isEqualTo("/vn-0/2025-44/2025-19429/");
        assertThat(places.contains(QUANG_TRI, KHE_SANH)).isTrue();
        assertThat(places.contains(KHE_SANH, QUANG_TRI)).isFalse();
        assertThat(places.contains(UnitId.now("11"), KHE_SANH)).isFalse();
        assertThat(places.contains(QUANG_TRI, new UnitId("2025", "99999"))).isFalse();
    }

    @Test
    void anUnknownUnitIsNotFound() {
        UnitId unknown = UnitId.now("99999");
        assertThat(places.find(unknown)).isEmpty();
        assertThat(places.successors(unknown)).isEmpty();
        assertThatThrownBy(() -> places.get(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-99999");
    }

    @Test
    void whatHungOnAMergedProvinceLiesInTheNewOneButNotTheOtherWayRound() {
        assertThat(places.contains(QUANG_TRI, OLD_QUANG_BINH)).isTrue();
        assertThat(places.contains(OLD_QUANG_BINH, QUANG_TRI)).isFalse();
        Place dongHoi =
                places.within(QUANG_TRI, PlaceLevel.COMMUNE).stream()
                        .filter(place -> place.name().equals("Phường Đồng Hới"))
                        .findFirst()
                        .orElseThrow();
        assertThat(places.contains(OLD_QUANG_BINH, dongHoi.id())).isTrue();
        assertThat(places.contains(OLD_QUANG_BINH, KHE_SANH)).isFalse();
    }

    @Test
    void aNewProvinceKnowsWhatItWasMadeOf() {
        assertThat(places.predecessors(QUANG_TRI))
                .extracting(Place::name)
                .containsExactly("Tỉnh Quảng Bình", "Tỉnh Quảng Trị");
        assertThat(places.predecessors(OLD_QUANG_BINH)).isEmpty();
    }

    @Test
    void everyFormerUnitLeadsToAPlaceInForce() {
        List<UnitId> lost =
                jdbc
                        .sql("SELECT id FROM place WHERE vintage = '2024'")
                        .query((row, number) -> UnitId.parse(row.getString("id")))
                        .list()
                        .stream()
                        .filter(id -> places.successors(id).isEmpty())
                        .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void aSplitCommuneAndADistrictHaveSeveralSuccessors() {
        assertThat(places.successors(new UnitId("2024", "00007")))
                .extracting(Place::name)
                .containsExactly("Phường Giảng Võ", "Phường Ngọc Hà");
        assertThat(places.successors(new UnitId("2024", "465")).size()).isGreaterThan(3);
        assertThat(places.successors(KHE_SANH)).containsExactly(places.get(KHE_SANH));
    }

    @Test
    void listsComeInTheOrderTheDatabaseSortsIn() {
        List<String> byDatabase =
                jdbc.sql(
                                """
                                SELECT DISTINCT BINARY name AS name FROM place
                                ORDER BY name COLLATE utf8mb4_uca1400_vietnamese_as_ci, BINARY name
                                """)
                        .query((row, number) -> row.getString("name"))
                        .list();
        assertThat(byDatabase).hasSizeGreaterThan(8_000);
        assertThat(byDatabase.stream().sorted(VietnameseOrder.INSTANCE).toList())
                .isEqualTo(byDatabase);
    }
}
