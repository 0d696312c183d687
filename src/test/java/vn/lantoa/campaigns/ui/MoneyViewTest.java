package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.ui.CampaignsViewTest.texts;

import com.vaadin.flow.component.html.H1;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.Funds;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

@Transactional
class MoneyViewTest extends ViewTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Budgets budgets;
    @Autowired Places places;
    @Autowired Workbooks workbooks;

    @Test
    void addsUpBySourceAndPlace() {
        Campaign campaign = withMoney();
        open("kinh-phi/" + campaign.id());
        assertThat(texts(_get(MoneyView.class)))
                .contains(
                        "2 trong 2 hoạt động đã ghi kinh phí dự kiến, 1 hoạt động đã ghi số đã chi.",
                        "Dự kiến 2.000.000.000\u00a0₫ (2 tỷ đồng) · Đã chi 1.520.000.000\u00a0₫ (1,52 tỷ"
                                + " đồng) (76%)",
                        "Dự kiến 500.000\u00a0₫ · Đã chi 0\u00a0₫ (0%)",
                        "Xã Khe Sanh",
                        "Xã Cửa Tùng");
        open("kinh-phi/" + campaign.id() + "?noi=" + KHE_SANH);
        assertThat(_get(H1.class).getText()).isEqualTo("Kinh phí: Xã Khe Sanh");
        assertThat(texts(_get(MoneyView.class))).doesNotContain("Xã Cửa Tùng");
    }

    @Test
    void saysWhereToBeginWhileNothingIsStated() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        open("kinh-phi/" + campaign.id());
        assertThat(texts(_get(MoneyView.class))).contains("Chưa có hoạt động nào ghi kinh phí.");
    }

    @Test
    void leadsThereFromTheCampaignOnlyThoseWhoSeeMoney() {
        Campaign campaign = withMoney();
        done(campaigns.publish(campaign.id(), campaign.version()));
        open("chien-dich/" + campaign.id());
        assertThat(texts(_get(CampaignView.class))).contains("Xem kinh phí theo nguồn và địa bàn");
        acting.as(Role.COLLABORATOR, KHE_SANH);
        open("chien-dich/" + campaign.id());
        assertThat(texts(_get(CampaignView.class))).doesNotContain("Kinh phí");
        open("kinh-phi/" + campaign.id());
        _assertNone(MoneyView.class);
    }

    @Test
    void givesAWorkbookWithNumbersThatAddUp() throws IOException {
        Campaign campaign = withMoney();
        byte[] bytes =
                workbooks.xlsx(
                        new BudgetSheets(places, Locale.forLanguageTag("vi"))
                                .of(
                                        budgets.sums(campaign.id(), QUANG_TRI),
                                        budgets.lines(ActivityFilter.of(campaign.id()), 0, 100)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Theo địa bàn");
            XSSFRow total = workbook.getSheetAt(0).getRow(3);
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(2_000_000_000d);
            assertThat(total.getCell(7).getNumericCellValue()).isEqualTo(2_000_500_000d);
            assertThat(total.getCell(10).getNumericCellValue()).isEqualTo(1.52d);
            XSSFRow first = workbook.getSheetAt(1).getRow(1);
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(START.toLocalDate());
        }
    }

    private Campaign withMoney() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        plan(campaign, KHE_SANH, FundSource.STATE, 2_000_000_000, 1_520_000_000);
        plan(campaign, CUA_TUNG, FundSource.SOCIALISED, 500_000, 0);
        return campaign;
    }

    private void plan(Campaign campaign, UnitId unit, FundSource source, long planned, long spent) {
        Funds used = spent == 0 ? Funds.NONE : new Funds(Map.of(source, spent));
        done(
                activities.plan(
                        talk(campaign.id(), unit, START),
                        new ActivityMoney(new Funds(Map.of(source, planned)), used)));
    }
}
