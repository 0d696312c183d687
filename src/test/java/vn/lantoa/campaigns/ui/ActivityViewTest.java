package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;
import static vn.lantoa.campaigns.ui.CampaignsViewTest.texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;

@Transactional
class ActivityViewTest extends ViewTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

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
    void keepsWhatTheSecondEditorTypedAndLetsThemChoose() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        _setValue(title(), "Tên của tôi");
        done(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên của họ")));
        click("Lưu");
        assertThat(activities.find(talk.id()).orElseThrow().plan().title().vietnamese())
                .isEqualTo("Tên của họ");
        assertThat(title().getValue()).isEqualTo("Tên của tôi");
        click("Lưu bản của tôi");
        assertThat(activities.find(talk.id()).orElseThrow().plan().title().vietnamese())
                .isEqualTo("Tên của tôi");
    }

    @Test
    void showsTheNewestWhenTheSecondEditorWantsIt() {
        Activity talk = issued();
        open("hoat-dong/" + talk.id());
        _setValue(title(), "Tên của tôi");
        done(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên của họ")));
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

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withLabel("Tên hoạt động"));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
