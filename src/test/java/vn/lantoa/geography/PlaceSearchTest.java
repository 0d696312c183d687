package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

@AppTest
class PlaceSearchTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Places places;

    private PlaceMatch first(String typed) {
        return places.search(typed, null, 10).getFirst();
    }

    @Test
    void aFormerProvinceOffersTheOneThatTookItIn() {
        for (String typed :
                List.of("quang binh", "Quảng Bình", "  QUẢNG   BÌNH ", "tinh quang binh")) {
            assertThat(first(typed).place().id()).as(typed).isEqualTo(QUANG_TRI);
            assertThat(first(typed).former()).as(typed).isEqualTo("Quảng Bình");
            assertThat(first(typed).split()).as(typed).isFalse();
        }
    }

    @Test
    void aPlaceInForceIsFoundByItsOwnNameFirst() {
        PlaceMatch match = first("quang tri");
        assertThat(match.place().id()).isEqualTo(QUANG_TRI);
        assertThat(match.former()).isNull();
        assertThat(first("da nang").place().name()).isEqualTo("Thành phố Đà Nẵng");
        assertThat(first("tp hcm").place().name()).isEqualTo("Thành phố Hồ Chí Minh");
    }

    @Test
    void aSplitCommuneOffersEachOfItsSuccessorsAndSaysSo() {
        List<PlaceMatch> matches =
                places.search("phuong cong vi", null, 10).stream()
                        .filter(match -> match.former() != null)
                        .toList();
        assertThat(matches)
                .extracting(match -> match.place().name())
                .containsExactly("Phường Giảng Võ", "Phường Ngọc Hà");
        assertThat(matches)
                .allMatch(PlaceMatch::split)
                .allMatch(match -> "Phường Cống Vị, quận Ba Đình".equals(match.former()));
    }

    @Test
    void anOldDistrictOffersWhatItsCommunesBecame() {
        List<PlaceMatch> matches = places.search("huyện Hướng Hóa", null, 20);
        assertThat(matches)
                .extracting(match -> match.place().name())
                .contains("Xã Khe Sanh", "Xã Lao Bảo", "Xã Lìa");
        assertThat(matches.getFirst().former()).isEqualTo("Huyện Hướng Hóa");
        assertThat(matches.getFirst().split()).isTrue();
    }

    @Test
    void theNameBeforeTheChangesOf2026IsStillFound() {
        PlaceMatch province = first("tỉnh Đồng Nai");
        assertThat(province.place().name()).isEqualTo("Thành phố Đồng Nai");
        assertThat(province.former()).isEqualTo("Tỉnh Đồng Nai");
        PlaceMatch commune = first("xã Trảng Bom");
        assertThat(commune.place().name()).isEqualTo("Phường Trảng Bom");
        assertThat(commune.former()).isEqualTo("Xã Trảng Bom");
    }

    @Test
    void exactNamesComeBeforeBeginningsAndHigherLevelsBeforeLower() {
        List<PlaceMatch> matches = places.search("hue", null, 50);
        assertThat(matches.getFirst().place().name()).isEqualTo("Thành phố Huế");
        List<PlaceMatch> an = places.search("an", null, 50);
        assertThat(an).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void theProvinceMayBeTypedBehindTheName() {
        assertThat(first("khe sanh quang tri").place().id()).isEqualTo(UnitId.now("19429"));
        assertThat(first("Xã Khe Sanh, tỉnh Quảng Trị").place().id())
                .isEqualTo(UnitId.now("19429"));
    }

    @Test
    void namesWithApostrophesAreFoundWithoutThem() {
        assertThat(first("dak rlap").former()).isEqualTo("Huyện Đắk R'Lấp");
        assertThat(first("cu mgar").place().name()).isEqualTo("Xã Cư M'gar");
        assertThat(first("cư m'gar").place().name()).isEqualTo("Xã Cư M'gar");
    }

    @Test
    void aSearchKeepsToItsSubtree() {
        assertThat(places.search("tan lap", QUANG_TRI, 50))
                .isNotEmpty()
                .allMatch(match -> places.contains(QUANG_TRI, match.place().id()));
        assertThat(places.search("khe sanh", UnitId.now("11"), 50)).isEmpty();
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(places.search("  ", null, 10)).isEmpty();
        assertThat(places.search("qqqq", null, 10)).isEmpty();
    }

    @Test
    void answersWithinFiftyMillisecondsOnTheFullLists() {
        SearchTiming timing = SearchTiming.of(places);
        assertThat(timing.slowestMillis()).as("slowest of %s", timing).isLessThan(50);
    }
}
