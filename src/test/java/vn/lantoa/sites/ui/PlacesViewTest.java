package vn.lantoa.sites.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.ListCard;

class PlacesViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId COMMUNE = UnitId.now("19441");

    private void openAt(String unit) {
        open("dia-ban");
        UI.getCurrent().navigate("dia-ban", QueryParameters.of("noi", unit));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void opensWithTheOwnPlaceAndWhatItWasMadeOf() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dia-ban");
        assertThat(_find(H2.class).stream().map(H2::getText))
                .contains("Tỉnh Quảng Trị", "78 đơn vị trực thuộc");
        assertThat(_find(Div.class).stream().map(Div::getText))
                .contains("Gồm toàn bộ hoặc một phần: Tỉnh Quảng Bình; Tỉnh Quảng Trị");
        assertThat(_find(ListCard.class)).hasSize(78);
    }

    @Test
    void keepsThePlaceInTheAddress() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        openAt(COMMUNE.toString());
        assertThat(_get(PlacePicker.class).getValue()).isEqualTo(COMMUNE);
        assertThat(_find(H2.class).getFirst().getText()).endsWith(", tỉnh Quảng Trị");
        openAt("nonsense");
        assertThat(_find(H2.class).getFirst().getText()).isEqualTo("Tỉnh Quảng Trị");
    }

    @Test
    void aFormerPlaceSaysWhereItBelongsNow() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        openAt("2024-44");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.endsWith("Nay thuộc: Tỉnh Quảng Trị."));
    }

    @Test
    void theOrganiserOfACommuneAddsAVillage() {
        acting.as(Role.ORGANISER, COMMUNE);
        open("dia-ban");
        String name = "Thử " + System.nanoTime();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tên")), name);
        _click(_get(Button.class, spec -> spec.withText("Thêm")));
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("Thôn " + name);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tên")), "<>");
        _click(_get(Button.class, spec -> spec.withText("Thêm")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Tên")).isInvalid()).isTrue();
    }

    @Test
    void inAnotherProvinceThereIsNothingToChange() {
        acting.as(Role.ORGANISER, UnitId.now("11"));
        openAt(COMMUNE.toString());
        _assertNone(Button.class, spec -> spec.withText("Thêm"));
        _assertNone(Button.class, spec -> spec.withText("Ngừng dùng"));
    }
}
