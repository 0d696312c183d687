package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Shown;

@Transactional
class CampaignsViewTest extends ViewTest {

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Places places;

    @Test
    void makesAnActionMonthFromTheTemplateAndIssuesIt() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("chien-dich");
        click("Lập từ mẫu");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Chủ đề")).getValue())
                .as("the theme of 2026 is not known")
                .isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Chủ đề")), "Chủ đề của tỉnh");
        choose(KHE_SANH);
        assertThat(texts(_get(EditionPreview.class)))
                .contains("Bản nháp sẽ có 14 hoạt động.", "Đã qua", "Chủ nhật, 22/11/2026, 14:00");
        click("Lập bản nháp");
        assertThat(_get(H1.class).getText()).isEqualTo(new ActionMonth(2026).title().vietnamese());
        assertThat(texts(_get(CampaignView.class)))
                .contains("Bản nháp", "Ngày thứ 8/31", "Chủ đề của tỉnh");
        Campaign made = made();
        assertThat(activities.count(ActivityFilter.of(made.id()))).isEqualTo(14);
        click("Ban hành");
        Confirmation question = _get(Confirmation.class);
        assertThat(question.text()).startsWith("Kế hoạch có 14 hoạt động ở 2 địa bàn");
        question.agree();
        assertThat(campaigns.find(made.id()).orElseThrow().status())
                .isEqualTo(PlanStatus.PUBLISHED);
        assertThat(texts(_get(CampaignView.class))).contains("Đã ban hành");
    }

    @Test
    void movesThePreviewWithTheFirstDayAndCitesTheLetterForALateLaunch() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("chien-dich");
        click("Lập từ mẫu");
        choose(KHE_SANH);
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Ngày bắt đầu")),
                LocalDate.of(2026, 11, 25));
        assertThat(texts(_get(EditionPreview.class)))
                .contains(
                        "Lễ phát động vào ngày 26/11/2026, ngoài tuần lễ đầu của Tháng hành động"
                                + " (15/11/2026–21/11/2026).",
                        "Căn cứ: Công văn số 917/LĐTBXH-BĐG ngày 14/3/2017");
    }

    @Test
    void offersTheKnownThemeOfAnEarlierYear() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("chien-dich");
        click("Lập từ mẫu");
        _setValue(
                _get(
                        com.vaadin.flow.component.textfield.IntegerField.class,
                        spec -> spec.withLabel("Năm")),
                2025);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Chủ đề")).getValue())
                .isEqualTo("Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số");
    }

    @Test
    void saysThatTheThemeIsNotAnnouncedUntilItIsWritten() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = Plans.done(campaigns.create(Plans.month(QUANG_TRI)));
        open("chien-dich/" + draft.id());
        assertThat(texts(_get(CampaignFacts.class))).contains("chưa công bố");
    }

    @Test
    void offersAReaderNothingToChange() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = Plans.done(campaigns.create(Plans.month(QUANG_TRI)));
        acting.as(Role.LEADER, QUANG_TRI);
        open("chien-dich");
        _assertNone(Button.class, spec -> spec.withText("Lập từ mẫu"));
        open("chien-dich/" + draft.id());
        assertThat(_get(H1.class).getText()).isEqualTo(draft.plan().title().vietnamese());
        _assertNone(Button.class, spec -> spec.withText("Ban hành"));
        _assertNone(Button.class, spec -> spec.withText("Sửa kế hoạch"));
    }

    @Test
    void showsAnotherProvincesPlanAsNotFound() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = Plans.done(campaigns.create(Plans.month(QUANG_TRI)));
        acting.as(Role.ORGANISER, Plans.DIEN_BIEN);
        open("chien-dich/" + draft.id());
        _assertNone(CampaignView.class);
        open("chien-dich/khong-co");
        _assertNone(CampaignView.class);
    }

    @Test
    void groupsActivitiesByWeekAndNamesWarningsWithTheirSources() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = Plans.done(campaigns.create(Plans.month(QUANG_TRI)));
        activities.plan(Plans.talk(draft.id(), KHE_SANH, LocalDate.of(2026, 11, 18).atTime(14, 0)));
        activities.plan(Plans.talk(draft.id(), KHE_SANH, LocalDate.of(2026, 12, 20).atTime(14, 0)));
        open("chien-dich/" + draft.id());
        assertThat(_find(H3.class).stream().flatMap(one -> texts(one).stream()))
                .contains("Tuần từ 16/11/2026 đến 22/11/2026", "Tuần này")
                .contains("Tuần từ 14/12/2026 đến 20/12/2026");
        assertThat(_find(Callout.class)).hasSize(1);
        assertThat(texts(_get(Callout.class)))
                .contains("Căn cứ: Công văn số 917/LĐTBXH-BĐG ngày 14/3/2017");
        assertThat(_find(ListCard.class)).hasSize(2);
    }

    private void choose(vn.lantoa.shared.UnitId commune) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> everywhere = _find(RadioButtonGroup.class).getFirst();
        _setValue(everywhere, false);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Place> communes = _get(MultiSelectComboBox.class);
        _setValue(communes, Set.of(places.get(commune)));
    }

    private Campaign made() {
        return campaigns.list(2026, PlanStatus.DRAFT).stream()
                .filter(one -> one.plan().theme().vietnamese().equals("Chủ đề của tỉnh"))
                .findFirst()
                .orElseThrow();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    static List<String> texts(Component within) {
        return within.getElement().getChildren().flatMap(CampaignsViewTest::texts).toList();
    }

    private static java.util.stream.Stream<String> texts(com.vaadin.flow.dom.Element element) {
        if (element.getComponent().orElse(null) instanceof Shown shown) {
            return shown.lines().stream();
        }
        return element.isTextNode()
                ? java.util.stream.Stream.of(element.getText())
                : element.getChildren().flatMap(CampaignsViewTest::texts);
    }
}
