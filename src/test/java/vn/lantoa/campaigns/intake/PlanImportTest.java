package vn.lantoa.campaigns.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.titled;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.MoneySum;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.RowCheck.Outcome;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class PlanImportTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Budgets budgets;
    @Autowired PlanImport kind;
    @Autowired I18NProvider words;

    @Test
    void takesLastYearsPlanOfAProvinceInAndMakesNoDoubles() {
        Campaign campaign = lastYear();
        List<ImportRow> rows = PlanFile.rows("ke-hoach-quang-tri-2025.xlsx", titles());
        List<RowCheck<PlanImport.Value>> checks = check(rows, campaign);
        assertThat(checks).hasSize(163).allMatch(one -> one.outcome() == Outcome.NEW);
        apply(checks, campaign);
        List<Activity> all = activities.list(ActivityFilter.of(campaign.id()), 0, 500);
        assertThat(all).hasSize(163).allMatch(one -> one.status() == ActivityStatus.HELD);
        assertThat(all.stream().map(one -> one.plan().unit()).distinct()).hasSize(79);
        Activity launch =
                all.stream()
                        .filter(one -> one.plan().title().vietnamese().startsWith("Lễ phát"))
                        .findFirst()
                        .orElseThrow();
        assertThat(launch.plan().unit()).isEqualTo(QUANG_TRI);
        assertThat(launch.plan().start()).isEqualTo(LocalDate.of(2025, 11, 16).atTime(8, 0));
        assertThat(launch.plan().partners())
                .containsExactly("Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn", "Hội Nông dân tỉnh");
        assertThat(launch.plan().menAndBoys()).isTrue();
        MoneySum money =
                budgets.sums(campaign.id(), QUANG_TRI).values().stream()
                        .reduce(MoneySum.NONE, MoneySum::plus);
        assertThat(money.plannedTotal()).isEqualTo(517_500_000);
        assertThat(check(rows, campaign)).allMatch(one -> one.outcome() == Outcome.SAME);
    }

    @Test
    void saysOfEveryWrongRowWhatIsWrong() {
        Campaign campaign = thisYear();
        List<RowCheck<PlanImport.Value>> checks =
                check(PlanFile.rows("ke-hoach-sai.xlsx", titles()), campaign);
        assertThat(checks.subList(0, 14))
                .extracting(this::said)
                .containsExactly(
                        "",
                        "Thiếu tên hoạt động.",
                        "Xã Mường Phăng, tỉnh Điện Biên không thuộc tỉnh Quảng Trị.",
                        "Không tìm thấy “Xã Không Có” trong tỉnh Quảng Trị.",
                        "Thiếu xã, phường hoặc tỉnh.",
                        "“31/02/2026” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 22/11/2025.",
                        "Thiếu ngày tổ chức.",
                        "“25 giờ” không phải là giờ. Hãy ghi như 14:00 hoặc 14h30.",
                        "Giờ kết thúc không sau giờ bắt đầu.",
                        said(checks.get(9)),
                        said(checks.get(10)),
                        "“tám mươi” không phải là số người. Hãy ghi số nguyên.",
                        "“nhiều” không phải là số tiền bằng đồng. Hãy ghi như 1.500.000 hoặc 1,5"
                                + " triệu.",
                        "Trùng với dòng 2 trong tệp này.");
        assertThat(said(checks.get(9)))
                .startsWith("Loại hoạt động “Đua thuyền” không có. Hãy dùng: Lễ phát động;");
        assertThat(said(checks.get(10))).startsWith("Hình thức truyền thông “Bồ câu” không có.");
        assertThat(checks.subList(1, 14)).allMatch(one -> one.outcome() == Outcome.WRONG);
        assertThat(checks.getLast().outcome()).isEqualTo(Outcome.NEW);
        assertThat(said(checks.getLast())).contains("10/12/2026");
    }

    @Test
    void changesWhatNobodyHasChangedHereAndKeepsWhatSomebodyHas() {
        Campaign campaign = thisYear();
        Map<String, String> row = new HashMap<>();
        row.put(PlanColumns.TITLE, "Họp thôn");
        row.put(PlanColumns.PLACE, "Khe Sanh");
        row.put(PlanColumns.DATE, "25/11/2026");
        row.put(PlanColumns.LEAD, "Đơn vị một");
        row.put(PlanColumns.EXPECTED, "50");
        apply(check(List.of(row(row)), campaign), campaign);
        Activity once = only(campaign);
        done(
                activities.change(
                        once.id(),
                        once.version(),
                        Plans.ledBy(
                                titled(once.plan(), "Họp thôn, tổ dân phố"),
                                once.plan().kind(),
                                "Đơn vị hai")));
        row.put(PlanColumns.LEAD, "Đơn vị ba");
        row.put(PlanColumns.EXPECTED, "70");
        row.put(PlanColumns.PLANNED_STATE, "2 triệu");
        List<RowCheck<PlanImport.Value>> again = check(List.of(row(row)), campaign);
        assertThat(again.getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(said(again.getFirst()))
                .contains("Số người dự kiến tiếp cận: 50 → 70")
                .contains(": (trống) → 2.000.000\u00a0₫")
                .contains("Giữ nguyên “Đơn vị chủ trì” vì đã sửa trên hệ thống: Đơn vị hai");
        apply(again, campaign);
        Activity now = only(campaign);
        assertThat(now.plan().title().vietnamese()).isEqualTo("Họp thôn, tổ dân phố");
        assertThat(now.plan().lead()).isEqualTo("Đơn vị hai");
        assertThat(now.plan().expected()).isEqualTo(70);
        assertThat(budgets.find(now.id()).orElseThrow().planned().total()).isEqualTo(2_000_000);
        assertThat(check(List.of(row(row)), campaign).getFirst().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void saysOfARowThatChangesNothingWhatIsKeptAsItStandsHere() {
        Campaign campaign = thisYear();
        Map<String, String> row = new HashMap<>();
        row.put(PlanColumns.TITLE, "Họp thôn");
        row.put(PlanColumns.PLACE, "Khe Sanh");
        row.put(PlanColumns.DATE, "25/11/2026");
        row.put(PlanColumns.LEAD, "Đơn vị một");
        apply(check(List.of(row(row)), campaign), campaign);
        assertThat(said(check(List.of(row(row)), campaign).getFirst())).isEmpty();
        Activity once = only(campaign);
        done(
                activities.change(
                        once.id(),
                        once.version(),
                        Plans.ledBy(once.plan(), once.plan().kind(), "Đơn vị hai")));
        row.put(PlanColumns.LEAD, "Đơn vị ba");
        RowCheck<PlanImport.Value> kept = check(List.of(row(row)), campaign).getFirst();
        assertThat(kept.outcome()).isEqualTo(Outcome.SAME);
        assertThat(said(kept))
                .isEqualTo("Giữ nguyên “Đơn vị chủ trì” vì đã sửa trên hệ thống: Đơn vị hai");
    }

    @Test
    void knowsAgainWhatWasMovedToAnotherDay() {
        Campaign campaign = thisYear();
        ImportRow row =
                row(
                        Map.of(
                                PlanColumns.TITLE, "Họp thôn",
                                PlanColumns.PLACE, "Khe Sanh",
                                PlanColumns.DATE, "25/11/2026"));
        apply(check(List.of(row), campaign), campaign);
        Activity once = only(campaign);
        done(
                activities.change(
                        once.id(),
                        once.version(),
                        Plans.moved(once.plan(), KHE_SANH, once.plan().start().plusDays(2))));
        assertThat(check(List.of(row), campaign).getFirst().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void leavesCancelledActivitiesAlone() {
        Campaign campaign = thisYear();
        ImportRow row =
                row(
                        Map.of(
                                PlanColumns.TITLE, "Họp thôn",
                                PlanColumns.PLACE, "Khe Sanh",
                                PlanColumns.DATE, "25/11/2026"));
        apply(check(List.of(row), campaign), campaign);
        Activity once = only(campaign);
        done(activities.cancel(once.id(), once.version(), "Mưa lũ"));
        assertThat(check(List.of(row), campaign).getFirst().outcome()).isEqualTo(Outcome.SAME);
        assertThat(said(check(List.of(row), campaign).getFirst()))
                .isEqualTo("Hoạt động này đã hủy trên hệ thống nên giữ nguyên.");
    }

    @Test
    void isForThoseWhoPlanInTheCampaignAndOnlyForTheirPlaces() {
        Campaign campaign = thisYear();
        done(
                activities.plan(
                        Plans.talk(
                                campaign.id(), KHE_SANH, LocalDate.of(2026, 11, 24).atTime(8, 0))));
        done(campaigns.publish(campaign.id(), campaign.version()));
        assertThat(kind.allowed(context(campaign))).isTrue();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(kind.allowed(context(campaign))).isTrue();
        List<RowCheck<PlanImport.Value>> checks =
                check(
                        List.of(
                                row(
                                        Map.of(
                                                PlanColumns.TITLE, "Họp thôn",
                                                PlanColumns.PLACE, "Xã Lìa",
                                                PlanColumns.DATE, "25/11/2026"))),
                        campaign);
        assertThat(said(checks.getFirst()))
                .isEqualTo("Xã Lìa, tỉnh Quảng Trị nằm ngoài địa bàn bạn phụ trách.");
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(kind.allowed(context(campaign))).isFalse();
        acting.as(Role.ORGANISER, Plans.DIEN_BIEN);
        assertThat(kind.allowed(context(campaign))).isFalse();
    }

    @Test
    void refusesToWriteForWhoMayNotPlanThere() {
        Campaign campaign = thisYear();
        List<RowCheck<PlanImport.Value>> checks =
                check(
                        List.of(
                                row(
                                        Map.of(
                                                PlanColumns.TITLE, "Họp thôn",
                                                PlanColumns.PLACE, "Xã Lìa",
                                                PlanColumns.DATE, "25/11/2026"))),
                        campaign);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> apply(checks, campaign)).isInstanceOf(AccessDeniedException.class);
    }

    private Campaign thisYear() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        return done(campaigns.create(month(QUANG_TRI)));
    }

    private Campaign lastYear() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        return done(
                campaigns.create(
                        CampaignPlan.actionMonth(
                                new ActionMonth(2025), LocalizedText.EMPTY, QUANG_TRI)));
    }

    private Activity only(Campaign campaign) {
        List<Activity> all = activities.list(ActivityFilter.of(campaign.id()), 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<RowCheck<PlanImport.Value>> check(List<ImportRow> rows, Campaign campaign) {
        return kind.check(rows, context(campaign));
    }

    private void apply(List<RowCheck<PlanImport.Value>> checks, Campaign campaign) {
        List<PlanImport.Value> values = new ArrayList<>();
        checks.forEach(one -> {
            PlanImport.Value value = one.value();
            if (value != null) {
                values.add(value);
            }
        });
        kind.apply(values, context(campaign));
    }

    private static ImportContext context(Campaign campaign) {
        return new ImportContext(
                Map.of(PlanImport.CAMPAIGN, campaign.id().toString()), VIETNAMESE, rows -> {});
    }

    private String said(RowCheck<PlanImport.Value> check) {
        return String.join(
                " ",
                check.sentences().stream()
                        .map(one ->
                                words.getTranslation(one.key(), VIETNAMESE, one.values().toArray()))
                        .toList());
    }

    private static ImportRow row(Map<String, String> texts) {
        Map<String, Cell> cells = new HashMap<>();
        texts.forEach((key, text) -> cells.put(key, Cell.text(text)));
        return new ImportRow(2, cells);
    }

    /** Every title and synonym without accents to its column. */
    private Map<String, String> titles() {
        Map<String, String> all = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            all.put(
                    SearchKey.of(words.getTranslation(column.titleKey(), VIETNAMESE)),
                    column.key());
            column.synonyms().forEach(name -> all.putIfAbsent(SearchKey.of(name), column.key()));
        }
        return all;
    }
}
