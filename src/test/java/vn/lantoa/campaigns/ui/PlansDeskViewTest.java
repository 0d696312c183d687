package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.HandDown;
import vn.lantoa.campaigns.HandingOrder;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.campaigns.progress.ProgressFilter;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.SearchField;

/** Templates, handing down, offers and the progress table, as an organiser uses them. */
@Transactional
class PlansDeskViewTest extends ViewTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 3, 14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Templates templates;
    @Autowired HandDown handDown;
    @Autowired ProgressSheet sheet;

    @Test
    void handsAnActivityDownToTheCommunesThatASearchFinds() {
        Activity above = issued();
        open("hoat-dong/" + above.id());
        assertThat(CampaignsViewTest.texts(_get(ActivityView.class)))
                .contains("Chưa giao cho nơi nào.");
        click("Giao xuống dưới");
        HandDownDialog dialog = _get(HandDownDialog.class);
        assertThat(CampaignsViewTest.texts(dialog))
                .contains(
                        "Sẽ ghi mới 78 bản. Đã có từ trước, giữ nguyên: 0. Nơi nhận đã bỏ, không giao lại: 0. Giao lại: 0.");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> everyone = _get(RadioButtonGroup.class);
        _setValue(everyone, false);
        _setValue(_get(SearchField.class, spec -> spec.withLabel("Tìm theo tên")), "cua");
        @SuppressWarnings("unchecked")
        CheckboxGroup<UnitId> found = _find(CheckboxGroup.class).getLast();
        assertThat(found.getListDataView().getItems()).contains(CUA_TUNG);
        int matches = found.getListDataView().getItemCount();
        click("Chọn cả " + matches + " nơi tìm thấy");
        assertThat(CampaignsViewTest.texts(dialog)).contains("Đã chọn " + matches + " nơi");
        _click(_find(Button.class, spec -> spec.withText("Giao hoạt động xuống dưới")).getLast());
        assertThat(handDown.state(above.id()).orElseThrow().copies()).isEqualTo(matches);
        assertThat(CampaignsViewTest.texts(_get(ActivityView.class)))
                .contains(
                        "Đã giao cho "
                                + matches
                                + " nơi. Nơi nhận đã bỏ: 0. Chưa trả lời thay đổi ở trên: 0.");
    }

    @Test
    void handsSeveralActivitiesOfAPlanDownAtOnce() {
        Activity above = issued();
        done(activities.plan(titled(talk(above.plan().campaign(), QUANG_TRI, START), "Tọa đàm")));
        open("chien-dich/" + above.plan().campaign());
        click("Giao xuống dưới");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Activity> all = _find(CheckboxGroup.class).getFirst();
        _setValue(all, Set.copyOf(all.getListDataView().getItems().toList()));
        _click(_find(Button.class, spec -> spec.withText("Giao hoạt động xuống dưới")).getLast());
        assertThat(activities.count(ActivityFilter.of(above.plan().campaign())))
                .isEqualTo(2 + 2 * 78);
    }

    @Test
    void showsTheCommuneWhatChangedAboveAndTakesWhatItTicks() {
        Activity copy = changedAbove();
        acting.as(Role.ORGANISER, KHE_SANH);
        open("thay-doi?tim=noi chuyen");
        assertThat(CampaignsViewTest.texts(_get(OffersView.class)))
                .contains(
                        "Chờ trả lời: 1",
                        "Phía trên đã thay đổi",
                        "Đã đổi: Tên hoạt động, Thời gian");
        open("hoat-dong/" + copy.id());
        assertThat(CampaignsViewTest.texts(_get(OfferPanel.class)))
                .contains(
                        "Buổi nói chuyện ở thôn", "Tên mới", "14:00, 4/12/2026 – 16:00, 4/12/2026");
        assertThat(_get(Button.class, spec -> spec.withText("Nhận các mục đã chọn")).isEnabled())
                .isFalse();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Nhận: Thời gian")), true);
        click("Nhận các mục đã chọn");
        _assertNone(OfferPanel.class);
        Activity now = activities.find(copy.id()).orElseThrow();
        assertThat(now.plan().start()).isEqualTo(START.plusDays(1));
        assertThat(now.plan().title()).isEqualTo(copy.plan().title());
    }

    @Test
    void keepsItsOwnCopyFromTheList() {
        Activity copy = changedAbove();
        acting.as(Role.ORGANISER, KHE_SANH);
        open("thay-doi?tim=noi chuyen");
        click("Giữ nguyên bản của mình");
        assertThat(CampaignsViewTest.texts(_get(OffersView.class)))
                .contains("Chờ trả lời: 0", "Không có thay đổi nào chờ trả lời");
        assertThat(activities.find(copy.id())).contains(copy);
    }

    @Test
    void showsAReaderNoOffer() {
        Activity copy = changedAbove();
        acting.as(Role.LEADER, KHE_SANH);
        open("hoat-dong/" + copy.id());
        _assertNone(OfferPanel.class);
        _assertNone(Button.class, spec -> spec.withText("Giao xuống dưới"));
    }

    @Test
    void copiesTheProductsTemplateAndMovesAnItemByButton() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("mau");
        assertThat(CampaignsViewTest.texts(_get(TemplatesView.class)))
                .contains("Có sẵn", "Tháng hành động vì bình đẳng giới", "14 việc");
        _click(_find(Button.class, spec -> spec.withText("Chép thành mẫu của mình")).getFirst());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tên mẫu")), "Mẫu của tỉnh");
        _click(_find(Button.class, spec -> spec.withText("Chép thành mẫu của mình")).getLast());
        assertThat(_get(H1.class).getText()).isEqualTo("Mẫu của tỉnh");
        Template made = own();
        _click(_find(Button.class, spec -> spec.withText("Chuyển xuống")).getFirst());
        Template moved = templates.find(made.id()).orElseThrow();
        assertThat(moved.items().get(1)).isEqualTo(made.items().get(0));
        assertThat(CampaignsViewTest.texts(_get(TemplateView.class)))
                .contains("Đã chuyển “Ban hành kế hoạch Tháng hành động” tới vị trí 2 trên 14.");
        _click(_find(Button.class, spec -> spec.withText("Bỏ việc")).getFirst());
        Confirmation question = _get(Confirmation.class);
        assertThat(question.getHeaderTitle())
                .isEqualTo("Bỏ việc “Hoàn thành các sản phẩm truyền thông” khỏi mẫu?");
        question.agree();
        assertThat(templates.find(made.id()).orElseThrow().items()).hasSize(13);
    }

    @Test
    void addsAnItemAndKeepsWhatWasTypedWhenSomebodyElseSavedFirst() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made =
                templates.copy(Plans.TEMPLATE, QUANG_TRI, LocalizedText.vietnamese("Mẫu của tỉnh"));
        open("mau/" + made.id());
        click("Thêm việc");
        click("Lưu");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Tên hoạt động")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tên hoạt động")), "Hội thi");
        done(templates.change(made.id(), made.version(), made.plan().orElseThrow()));
        click("Lưu");
        assertThat(String.join(" ", CampaignsViewTest.texts(_get(TemplateItemDialog.class))))
                .contains("Người khác vừa lưu thay đổi");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Tên hoạt động")).getValue())
                .isEqualTo("Hội thi");
        _get(TemplateItemDialog.class).close();
        open("mau/" + made.id());
        click("Thêm việc");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tên hoạt động")), "Hội thi");
        click("Lưu");
        assertThat(templates.find(made.id()).orElseThrow().items().getLast().title().vietnamese())
                .isEqualTo("Hội thi");
    }

    @Test
    void dropsATemplateInWordsAndTakesItBack() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made =
                templates.copy(Plans.TEMPLATE, QUANG_TRI, LocalizedText.vietnamese("Mẫu của tỉnh"));
        open("mau/" + made.id());
        click("Bỏ mẫu");
        Confirmation question = _get(Confirmation.class);
        assertThat(question.getHeaderTitle()).isEqualTo("Bỏ mẫu “Mẫu của tỉnh”?");
        question.agree();
        _get(TemplatesView.class);
        assertThat(templates.find(made.id())).isEmpty();
        click("Hoàn tác");
        assertThat(templates.find(made.id())).isPresent();
        assertThat(_get(H1.class).getText()).isEqualTo("Mẫu của tỉnh");
    }

    @Test
    void showsTheProductsTemplateWithoutAnythingToChange() {
        acting.as(Role.ORGANISER, KHE_SANH);
        open("mau/" + Plans.TEMPLATE);
        _assertNone(Button.class, spec -> spec.withText("Sửa thông tin mẫu"));
        _assertNone(Button.class, spec -> spec.withText("Chuyển lên"));
        _get(Button.class, spec -> spec.withText("Chép thành mẫu của mình"));
        open("mau/khong-co");
        _assertNone(TemplateView.class);
    }

    @Test
    void tellsOfEachCommuneHowFarItIsInWords() {
        Activity above = issued();
        done(
                handDown.handDown(
                        new HandingOrder(
                                List.of(above.id()),
                                new HandingOrder.Chosen(List.of(KHE_SANH)),
                                false)));
        open("tien-do?chien-dich=" + above.plan().campaign() + "&tim=khe sanh");
        assertThat(CampaignsViewTest.texts(_get(ProgressTable.class)))
                .contains("Xã Khe Sanh", "Tỉnh Quảng Trị", "Chưa chốt hoạt động nào", "1");
        click("Chưa chốt hoạt động nào: 1");
        open("tien-do?chien-dich=" + above.plan().campaign() + "&tinh-trang=WITHOUT_PLAN");
        assertThat(CampaignsViewTest.texts(_get(ProgressView.class)))
                .contains(
                        "77 nơi. Hoạt động: 0 dự kiến, 0 đã chốt, 0 đã tổ chức, 0 đã hủy; 0 có kết quả.");
        click("Xem thêm (37 nơi nữa)");
        _assertNone(Button.class, spec -> spec.withText("Xem thêm (37 nơi nữa)"));
    }

    @Test
    void givesTheTableAsASpreadsheetWithFigures() {
        Activity above = issued();
        open("tien-do");
        Sheet sheet =
                this.sheet.of(
                        new ProgressFilter(above.plan().campaign(), null, null, ""),
                        _get(ProgressView.class));
        assertThat(sheet.columns())
                .extracting(Sheet.Column::title)
                .startsWith("Tỉnh, thành phố", "Xã, phường, đặc khu", "Tình hình", "Dự kiến");
        assertThat(sheet.rows())
                .hasSize(78)
                .allSatisfy(row -> {
                    assertThat(row.get(0)).isEqualTo(Cell.text("Tỉnh Quảng Trị"));
                    assertThat(row.get(2)).isEqualTo(Cell.text("Chưa có kế hoạch"));
                    assertThat(row.get(3)).isEqualTo(Cell.number(0));
                });
        assertThat(_get(Anchor.class, spec -> spec.withText("Tải bảng Excel")).getHref())
                .isNotEmpty();
    }

    @Test
    void asksPlainlyWhatBecomesOfTheCommunesPastItems() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("chien-dich");
        click("Lập từ mẫu");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<vn.lantoa.campaigns.EditionOrder.Choice> past =
                (RadioButtonGroup<vn.lantoa.campaigns.EditionOrder.Choice>)
                        _get(PastCommunes.class).getChildren().findFirst().orElseThrow();
        assertThat(past.getLabel()).contains("2 việc").contains("156 hoạt động");
        assertThat(past.getValue()).isEqualTo(vn.lantoa.campaigns.EditionOrder.Choice.PLAN);
        _setValue(past, vn.lantoa.campaigns.EditionOrder.Choice.DROP);
        assertThat(CampaignsViewTest.texts(_get(EditionPreview.class)))
                .contains("Bản nháp sẽ có " + (9 + 3 * 78) + " hoạt động.");
    }

    private Template own() {
        return templates.list().stream()
                .filter(one -> one.name().vietnamese().equals("Mẫu của tỉnh"))
                .findFirst()
                .orElseThrow();
    }

    /** An issued activity of the province; its organiser is signed in. */
    private Activity issued() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above = done(activities.plan(talk(campaign.id(), QUANG_TRI, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        return above;
    }

    /** The copy at Khe Sanh of an activity whose title and day changed above. */
    private Activity changedAbove() {
        Activity above = issued();
        done(
                handDown.handDown(
                        new HandingOrder(
                                List.of(above.id()),
                                new HandingOrder.Chosen(List.of(KHE_SANH)),
                                false)));
        done(
                activities.change(
                        above.id(),
                        above.version(),
                        Plans.moved(
                                titled(above.plan(), "Tên mới"), QUANG_TRI, START.plusDays(1))));
        return activities.list(ActivityFilter.of(above.plan().campaign()), 0, 10).stream()
                .filter(one -> one.plan().unit().equals(KHE_SANH))
                .findFirst()
                .orElseThrow();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
