package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

@AppTest
class VillagesTest {

    /** Xã A Dơi, tỉnh Quảng Trị; no other test adds villages here. */
    private static final UnitId COMMUNE = UnitId.now("19483");

    @Autowired Villages villages;
    @Autowired Places places;

    private static VillageName name(VillageKind kind, String proper) {
        return VillageName.read(kind, proper).orElseThrow();
    }

    private Village added(UnitId commune, VillageName name) {
        return ((Villages.Change.Done) villages.add(commune, name)).village();
    }

    private static UnitId commune(Places places, int index) {
        return places.children(UnitId.now("44")).get(index).id();
    }

    @Test
    void aCommuneAddsAVillageThatIsThenFoundLikeAnyPlace() {
        Village village = added(COMMUNE, name(VillageKind.THON, "Phong Hải thử"));
        Place place = places.get(village.id());
        assertThat(village.id().code()).startsWith("19483.");
        assertThat(place.level()).isEqualTo(PlaceLevel.VILLAGE);
        assertThat(place.parent()).isEqualTo(COMMUNE);
        assertThat(place.current()).isTrue();
        assertThat(places.fullName(village.id()))
                .startsWith("Thôn Phong Hải thử, ")
                .endsWith(", tỉnh Quảng Trị");
        assertThat(places.contains(COMMUNE, village.id())).isTrue();
        assertThat(places.search("thon phong hai thu", null, 5).getFirst().place())
                .isEqualTo(place);
    }

    @Test
    void aRenamedVillageIsFoundByItsOldNameToo() {
        Village village = added(COMMUNE, name(VillageKind.BAN, "Cũ Thử"));
        villages.rename(village.id(), name(VillageKind.THON, "Mới Thử"));
        assertThat(places.get(village.id()).name()).isEqualTo("Thôn Mới Thử");
        PlaceMatch match = places.search("ban cu thu", COMMUNE, 5).getFirst();
        assertThat(match.place().id()).isEqualTo(village.id());
        assertThat(match.former()).isEqualTo("Bản Cũ Thử");
    }

    @Test
    void aRetiredVillageIsStillKnownAndCanComeBack() {
        Village village = added(COMMUNE, name(VillageKind.BAN, "Nghỉ Thử"));
        villages.retire(village.id());
        assertThat(places.get(village.id()).current()).isFalse();
        assertThat(places.search("ban nghi thu", COMMUNE, 5))
                .noneMatch(match -> match.place().id().equals(village.id()));
        assertThat(villages.of(COMMUNE)).filteredOn(Village::retired).isNotEmpty();
        villages.restore(village.id());
        assertThat(places.get(village.id()).current()).isTrue();
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        UnitId commune = commune(places, 1);
        Village first = added(commune, name(VillageKind.THON, "Một"));
        villages.retire(first.id());
        assertThat(added(commune, name(VillageKind.THON, "Một")).id()).isNotEqualTo(first.id());
        assertThat(villages.restore(first.id())).isInstanceOf(Villages.Change.NameTaken.class);
    }

    @Test
    void twoVillagesOfACommuneDoNotShareAName() {
        UnitId commune = commune(places, 2);
        Village first = added(commune, name(VillageKind.THON, "Trùng Tên"));
        assertThat(villages.add(commune, name(VillageKind.THON, "trùng tên")))
                .isEqualTo(new Villages.Change.NameTaken(first));
        Village second = added(commune, name(VillageKind.BAN, "Trùng Tên"));
        assertThat(villages.rename(second.id(), first.name()))
                .isInstanceOf(Villages.Change.NameTaken.class);
    }

    @Test
    void villagesAddedAtTheSameMomentGetDifferentNumbers() throws Exception {
        UnitId commune = commune(places, 3);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Villages.Change>> adding =
                    IntStream.range(0, 8)
                            .<Callable<Villages.Change>>mapToObj(i ->
                                    () -> villages.add(commune, name(VillageKind.AP, "Ấp " + i)))
                            .toList();
            for (Future<Villages.Change> change : pool.invokeAll(adding)) {
                assertThat(change.get()).isInstanceOf(Villages.Change.Done.class);
            }
        }
        assertThat(villages.of(commune)).hasSize(8);
    }

    @Test
    void onlyACommuneInForceHasVillages() {
        VillageName name = name(VillageKind.THON, "Không");
        assertThatThrownBy(() -> villages.add(UnitId.now("44"), name))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> villages.add(new UnitId("2024", "19429"), name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsReadAsPeopleTypeIt() {
        assertThat(VillageName.read(VillageKind.THON, "  thôn   Hà  Lệt "))
                .map(VillageName::full)
                .contains("Thôn Hà Lệt");
        assertThat(VillageName.read(VillageKind.THON, " ")).isEmpty();
        assertThat(VillageName.read(VillageKind.THON, "<b>")).isEmpty();
        assertThat(VillageName.read(VillageKind.TO_DAN_PHO, "12")).isPresent();
    }
}
