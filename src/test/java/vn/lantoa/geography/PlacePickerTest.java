package vn.lantoa.geography;

import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestions;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class PlacePickerTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Places places;

    @BeforeEach
    void show() {
        UI.getCurrent().add(new PlacePicker(places, "Nơi tổ chức"));
    }

    private static PlacePicker picker() {
        return _get(PlacePicker.class);
    }

    private static List<String> offers(String typed) {
        setUserInput(picker(), typed);
        return getSuggestions(picker());
    }

    @Test
    void saysWhichFormerProvinceAPlaceTookIn() {
        assertThat(offers("quang binh")).first().isEqualTo("Tỉnh Quảng Trị (gồm Quảng Bình cũ)");
        assertThat(getSuggestionItems(picker())).first().isEqualTo(QUANG_TRI);
    }

    @Test
    void asksWhichPartOfADividedCommuneIsMeant() {
        assertThat(offers("phường cống vị"))
                .contains(
                        "Phường Giảng Võ, thành phố Hà Nội (một phần Phường Cống Vị, quận Ba Đình cũ)",
                        "Phường Ngọc Hà, thành phố Hà Nội (một phần Phường Cống Vị, quận Ba Đình cũ)");
        assertThat(picker().getHelperText())
                .isEqualTo(
                        "Phường Cống Vị, quận Ba Đình trước đây nay thuộc nhiều nơi. Hãy chọn đúng"
                                + " nơi trong danh sách.");
        picker().setValue(UnitId.now("00008"));
        assertThat(picker().getHelperText()).isEmpty();
    }

    @Test
    void offersOnlyItsRangeAndItsLevels() {
        picker().setRange(List.of(QUANG_TRI));
        offers("tan lap");
        assertThat(getSuggestionItems(picker()))
                .isNotEmpty()
                .allMatch(unit -> places.contains(QUANG_TRI, unit));
        picker().setLevels(Set.of(PlaceLevel.PROVINCE));
        offers("quang");
        assertThat(getSuggestionItems(picker())).containsExactly(QUANG_TRI);
    }

    @Test
    void offersTheTopOfItsRangeBeforeAnythingIsTyped() {
        picker().setRange(List.of(QUANG_TRI));
        assertThat(offers("")).first().isEqualTo("Tỉnh Quảng Trị");
        assertThat(getSuggestionItems(picker())).hasSizeGreaterThan(40);
    }
}
