package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.CertificateIssue;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.training.certificates.CertificatesMade;
import vn.lantoa.uikit.CardRows;

class CertificatePanelTest extends ViewTest {

    @Autowired CertificatesMade made;
    @Autowired Certificates certificates;

    @Test
    void issuesPrintsCorrectsAndWithdraws() {
        CertificatesMade.Over over = made.over(KHE_SANH, 2);
        acting.as(over.organiser());
        openPanel(over);
        _click(button("Cấp chứng nhận cho 2 người"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Cơ quan cấp")).getValue())
                .isNotBlank();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nơi cấp")), "");
        _click(lastButton("Cấp chứng nhận cho 2 người"));
        assertThat(_find(IssueDialog.class)).as("a place is missing").hasSize(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nơi cấp")), "Khe Sanh");
        _click(lastButton("Cấp chứng nhận cho 2 người"));
        waitForTheEnd(over);
        openPanel(over);
        assertThat(_get(CardRows.class).texts())
                .hasSize(2)
                .allMatch(text -> text.contains("Đã cấp") && text.contains("/2026/GCN"));
        assertThat(text()).contains("In 2 chứng nhận (PDF)", "2 người có chứng nhận");

        press(0);
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Họ tên trên chứng nhận")), "Hồ Mới");
        _click(button("Cấp lại"));
        assertThat(_get(CardRows.class).texts().getFirst()).contains("Hồ Mới", "Đã cấp lại 1 lần");

        press(0);
        _click(button("Thu hồi"));
        assertThat(_find(CertificateDialog.class)).as("a reason is missing").hasSize(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Lý do thu hồi")), "Ghi nhầm");
        _click(button("Thu hồi"));
        assertThat(_get(CardRows.class).texts().getFirst()).contains("Đã thu hồi");
        List<Certificate> left = certificates.printable(over.one().id());
        assertThat(left).hasSize(1);
        press(0);
        assertThat(_get(CertificateDialog.class).getElement().getTextRecursively())
                .contains("Ghi nhầm", "Cấp chứng nhận mới");
    }

    @Test
    void isForWhoIssuesThem() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        acting.as(Role.LEADER, KHE_SANH);
        openPanel(over);
        _assertNone(CertificateSection.class);
        acting.as(over.trainer());
        openPanel(over);
        _assertNone(CertificateSection.class);
    }

    private void openPanel(CertificatesMade.Over over) {
        open(ClassView.address(over.one().id(), "chung-nhan"));
    }

    private void waitForTheEnd(CertificatesMade.Over over) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (certificates.latestIssue(over.one().id()).orElseThrow().state()
                        == CertificateIssue.State.RUNNING
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    private static void press(int row) {
        CardRows rows = _get(CardRows.class);
        com.vaadin.flow.dom.DomEvent event =
                new com.vaadin.flow.dom.DomEvent(
                        rows.getElement(),
                        "row-press",
                        tools.jackson.databind.json.JsonMapper.shared()
                                .createObjectNode()
                                .put("event.detail", row));
        rows.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(event);
    }

    private static String text() {
        return _get(CertificateSection.class).getElement().getTextRecursively();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button lastButton(String text) {
        return _find(Button.class, spec -> spec.withText(text)).getLast();
    }
}
