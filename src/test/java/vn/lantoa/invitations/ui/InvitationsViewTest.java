package vn.lantoa.invitations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.InvitationAnswer;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Confirmation;

class InvitationsViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId TUYEN_PHU = UnitId.now("18985");

    @Autowired Invitations invitations;

    @Test
    void warnsThatOlderLinksEndBeforeItPrintsNewOnes() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person waiting = acting.newcomer(TUYEN_PHU, Grant.of(Role.COLLABORATOR, TUYEN_PHU));
        String older = invitations.issue(waiting.id()).token();
        open("loi-moi?don-vi=2025-18985");
        assertThat(_get(Button.class, spec -> spec.withText("In thẻ mời cho 0 nơi đã chọn")))
                .matches(button -> !button.isEnabled());
        tick(true);
        press("In thẻ mời cho 1 nơi đã chọn");
        Confirmation dialog = _get(Confirmation.class);
        assertThat(dialog.text()).contains("liên kết đó sẽ hết hiệu lực ngay");
        assertThat(invitations.preview(older)).isInstanceOf(InvitationAnswer.Open.class);
        dialog.agree();
        assertThat(invitations.preview(older)).isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(_get(SheetDialog.class).isOpened()).isTrue();
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(text -> text.startsWith("Tải tờ thẻ (PDF, "));
    }

    @Test
    void showsOnlyOnesOwnCommunesAndKeepsTheFilterInTheAddress() {
        acting.as(Role.ORGANISER, TUYEN_PHU);
        open("loi-moi");
        assertThat(_get(CardRows.class).texts())
                .anyMatch(text -> text.startsWith("Xã Tuyên Phú, tỉnh Quảng Trị"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("1 nơi, "));
        open("loi-moi?don-vi=2025-44&loc=nobody");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .noneMatch(text -> text.startsWith("78 nơi, "));
    }

    @Test
    void makesALinkForOnePersonAndSaysWhenItEndsAnother() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        UnitId commune = UnitId.now("19441");
        Person waiting = acting.newcomer(commune, Grant.of(Role.COLLABORATOR, commune));
        String older = invitations.issue(waiting.id()).token();
        open("loi-moi/" + commune);
        _click(
                _find(Button.class).stream()
                        .filter(button -> button.getText().equals("Tạo liên kết mời"))
                        .findFirst()
                        .orElseThrow());
        if (!_find(Confirmation.class).isEmpty()) {
            Confirmation dialog = _get(Confirmation.class);
            assertThat(dialog.text()).contains("sẽ hết hiệu lực ngay");
            dialog.agree();
        }
        TextField link = _get(TextField.class);
        assertThat(link.getValue()).contains("/field.html#moi=");
        invitations.issue(waiting.id());
        assertThat(invitations.preview(older)).isEqualTo(InvitationAnswer.Refused.REVOKED);
    }

    @Test
    void isClosedToThoseWhoInviteNobody() {
        acting.as(Role.LEADER, QUANG_TRI);
        open("loi-moi");
        assertThat(_find(InvitationsView.class)).isEmpty();
        acting.as(Role.ORGANISER, TUYEN_PHU);
        open("loi-moi/2025-03127");
        assertThat(_find(CommuneInvitationsView.class)).isEmpty();
    }

    @Test
    void whatTheBrowserTicksOutsideOfTheListChoosesNothing() {
        acting.as(Role.ORGANISER, TUYEN_PHU);
        acting.newcomer(TUYEN_PHU, Grant.of(Role.COLLABORATOR, TUYEN_PHU));
        open("loi-moi");
        tick(7, true);
        tick(-1, true);
        assertThat(_find(Button.class, spec -> spec.withText("In thẻ mời cho 0 nơi đã chọn")))
                .hasSize(1);
        tick(0, true);
        assertThat(_find(Button.class, spec -> spec.withText("In thẻ mời cho 1 nơi đã chọn")))
                .hasSize(1);
        tick(0, false);
        assertThat(_find(Button.class, spec -> spec.withText("In thẻ mời cho 0 nơi đã chọn")))
                .hasSize(1);
    }

    private static void tick(boolean chosen) {
        tick(0, chosen);
    }

    /** As the browser tells it. */
    private static void tick(int row, boolean chosen) {
        CardRows cards = _get(CardRows.class);
        ObjectNode said = JsonMapper.shared().createObjectNode();
        said.put("event.detail.row", row);
        said.put("event.detail.chosen", chosen);
        cards.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(cards.getElement(), "row-choice", said));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
