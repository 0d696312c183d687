package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.ledBy;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;
import static vn.lantoa.campaigns.ui.CampaignsViewTest.texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.EditConflict;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;

@Transactional
class ActivityViewTest extends ViewTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Budgets budgets;

    @Test
    void writesANewActivityIntoTheCampaign() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        open("hoat-dong/moi?campaign=" + campaign.id());
        click("Lưu");
        assertThat(title().isInvalid()).isTrue();
        assertThat(title().getErrorMessage()).isEqualTo("Hãy ghi tên bằng tiếng Việt.");
        _setValue(title(), "Tọa đàm với nam giới");
        _setValue(_get(PlacePicker.class), KHE_SANH);
        _setValue(_get(DateTimePicker.class, spec -> spec.withLabel("Bắt đầu")), TOMORROW);
        assertThat(_get(DateTimePicker.class, spec -> spec.withLabel("Kết thúc")).getValue())
                .isEqualTo(TOMORROW.plusHours(2));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Đơn vị phối hợp")), "A\n\n B ");
        _setValue(_get(Checkbox.class), true);
        click("Lưu");
        Activity written = activities.list(ActivityFilter.of(campaign.id()), 0, 10).getFirst();
        assertThat(written.plan().partners()).containsExactly("A", "B");
        assertThat(written.plan().menAndBoys()).isTrue();
        assertThat(written.plan().languages()).containsExactly("vi");
        assertThat(_get(H1.class).getText()).isEqualTo("Tọa đàm với nam giới");
    }

    @Test
    void proposesTheCommuneWhereOneIsPlannedFor() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        acting.as(Role.ORGANISER, KHE_SANH);
        open("hoat-dong/moi?campaign=" + campaign.id());
        assertThat(_get(PlacePicker.class).getValue()).isEqualTo(KHE_SANH);
    }

    @Test
    void cancelsWithAReasonAndShowsItWithTheHistory() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        click("Hủy hoạt động");
        CancelDialog dialog = _get(CancelDialog.class);
        TextArea reason = _get(dialog, TextArea.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Hủy hoạt động")));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Mưa lũ");
        _click(_get(dialog, Button.class, spec -> spec.withText("Hủy hoạt động")));
        assertThat(activities.find(talk.id()).orElseThrow().status())
                .isEqualTo(ActivityStatus.CANCELLED);
        assertThat(texts(_get(ActivityView.class)))
                .contains(
                        "Đã hủy",
                        "Hoạt động đã hủy. Lý do: Mưa lũ",
                        "Tình trạng: Dự kiến → Đã hủy",
                        "Lý do hủy: (trống) → Mưa lũ");
        _assertNone(Button.class, spec -> spec.withText("Lưu"));
        click("Khôi phục về dự kiến");
        assertThat(activities.find(talk.id()).orElseThrow().status())
                .isEqualTo(ActivityStatus.PLANNED);
    }

    @Test
    void writesMoneyOnTheFormAndShowsItTheVietnameseWay() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        open("hoat-dong/" + talk.id());
        TextField planned = money("Dự kiến: Ngân sách nhà nước");
        _setValue(planned, "nhiều");
        assertThat(planned.isInvalid()).isTrue();
        click("Lưu");
        assertThat(activities.find(talk.id()).orElseThrow().version()).isEqualTo(talk.version());
        _setValue(planned, "1,5 triệu");
        assertThat(planned.getValue()).isEqualTo("1.500.000");
        _setValue(money("Đã chi: Xã hội hóa"), "200000");
        assertThat(texts(_get(ActivityView.class))).contains("Cộng: 1.500.000\u00a0₫");
        click("Lưu");
        ActivityMoney written = budgets.find(talk.id()).orElseThrow();
        assertThat(written.planned().from(FundSource.STATE)).hasValue(1_500_000);
        assertThat(written.spent().from(FundSource.SOCIALISED)).hasValue(200_000);
    }

    @Test
    void letsTheSecondEditorChooseFieldByFieldAndLosesNothing() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        _setValue(title(), "Tên của tôi");
        _setValue(money("Dự kiến: Xã hội hóa"), "500.000");
        Activity theirs =
                done(
                        activities.change(
                                talk.id(),
                                talk.version(),
                                ledBy(
                                        titled(talk.plan(), "Tên của họ"),
                                        talk.plan().kind(),
                                        "Hội Liên hiệp Phụ nữ xã")));
        click("Lưu");
        ConflictDialog dialog = _get(ConflictDialog.class);
        assertThat(texts(dialog)).anyMatch(text -> text.contains("Người khác đã lưu lúc"));
        assertThat(side("Tên hoạt động").getHelperText())
                .isEqualTo("Cả hai cùng đổi, hãy chọn một. Trước đó: Buổi nói chuyện ở thôn");
        assertThat(side("Đơn vị chủ trì").getValue()).isEqualTo(EditConflict.Side.THEIRS);
        assertThat(side("Kinh phí dự kiến, xã hội hóa").getValue())
                .isEqualTo(EditConflict.Side.MINE);
        _click(_get(dialog, Button.class, spec -> spec.withText("Lưu theo lựa chọn")));
        assertThat(side("Tên hoạt động").isInvalid()).isTrue();
        assertThat(activities.find(talk.id()).orElseThrow()).isEqualTo(theirs);
        _setValue(side("Tên hoạt động"), EditConflict.Side.MINE);
        _click(_get(dialog, Button.class, spec -> spec.withText("Lưu theo lựa chọn")));
        Activity now = activities.find(talk.id()).orElseThrow();
        assertThat(now.plan().title().vietnamese()).isEqualTo("Tên của tôi");
        assertThat(now.plan().lead()).isEqualTo("Hội Liên hiệp Phụ nữ xã");
        assertThat(budgets.find(talk.id()).orElseThrow().planned().total()).isEqualTo(500_000);
    }

    @Test
    void asksAgainWhenSomebodySavesWhileTheSecondEditorChooses() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        _setValue(title(), "Tên của tôi");
        Activity once =
                done(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên một")));
        click("Lưu");
        done(activities.change(talk.id(), once.version(), titled(talk.plan(), "Tên hai")));
        _setValue(side("Tên hoạt động"), EditConflict.Side.MINE);
        click("Lưu theo lựa chọn");
        assertThat(side("Tên hoạt động").getHelperText()).contains("Trước đó: Tên một");
        _setValue(side("Tên hoạt động"), EditConflict.Side.THEIRS);
        click("Lưu theo lựa chọn");
        assertThat(title().getValue()).isEqualTo("Tên hai");
    }

    @Test
    void goesBackToWhatWasTypedWithoutChoosing() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        _setValue(title(), "Tên của tôi");
        done(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên của họ")));
        click("Lưu");
        click("Quay lại");
        assertThat(title().getValue()).isEqualTo("Tên của tôi");
        click("Lưu");
        click("Xem bản mới nhất");
        assertThat(title().getValue()).isEqualTo("Tên của họ");
    }

    @Test
    void isReadByACollaboratorOfThePlaceAndNotByOthers() {
        Activity talk = issued();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        open("hoat-dong/" + talk.id());
        assertThat(title().isReadOnly()).isTrue();
        _assertNone(MoneyForm.class);
        _assertNone(Button.class, spec -> spec.withText("Lưu"));
        _assertNone(Button.class, spec -> spec.withText("Hủy hoạt động"));
        acting.as(Role.COLLABORATOR, vn.lantoa.campaigns.Plans.CUA_TUNG);
        open("hoat-dong/" + talk.id());
        _assertNone(ActivityView.class);
    }

    @Test
    void opensNoNewActivityWithoutACampaignToPlanFor() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        open("hoat-dong/moi");
        _assertNone(ActivityView.class);
    }

    private Activity issued() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        return talk;
    }

    private static TextField money(String label) {
        return _get(
                TextField.class,
                spec ->
                        spec.withPredicate(
                                field -> field.getAriaLabel().filter(label::equals).isPresent()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the dialog has no other groups
    private static RadioButtonGroup<EditConflict.Side> side(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withLabel("Tên hoạt động"));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
