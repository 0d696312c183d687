package vn.lantoa.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.documents.Pages;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarFacet.Dimension;

@AppTest
@Transactional
class OnPaperTest {

    private static final LocalDateTime AT_TWO = LocalDateTime.of(2026, 11, 24, 14, 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired MonthPoster poster;
    @Autowired CalendarSheet sheet;
    @Autowired FilterWords filters;
    @Autowired Pages pages;
    @Autowired I18NProvider words;
    @Autowired Clock clock;

    @Test
    void printsAMonthOnOneSheetWithItsWords() throws IOException {
        CalendarAddress address = planned(1);
        for (MonthPoster.Paper paper : MonthPoster.Paper.values()) {
            try (PDDocument pdf = Loader.loadPDF(poster.pdf(address, paper, VIETNAMESE))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                PDRectangle size = pdf.getPage(0).getMediaBox();
                assertThat(size.getWidth())
                        .isCloseTo(paper == MonthPoster.Paper.A3 ? 1190.55f : 841.89f, within(1f));
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2026")
                        .contains("Tháng 11/2026", "Chủ nhật", "14:00", "Buổi nói chuyện")
                        .contains("In từ Lan Tỏa ngày 22/11/2026.");
            }
        }
    }

    @Test
    void printsOneSheetHoweverManyThereAreAndCountsThem() throws IOException {
        CalendarAddress address = planned(30);
        for (MonthPoster.Paper paper : MonthPoster.Paper.values()) {
            try (PDDocument pdf = Loader.loadPDF(poster.pdf(address, paper, VIETNAMESE))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("30 Tọa đàm, nói chuyện chuyên đề");
            }
        }
    }

    @Test
    void printsOneSheetWhereEveryDayIsFullOfLongTitles() throws IOException {
        CalendarFacet longest =
                new CalendarFacet(
                        "LONG",
                        "Hưởng ứng Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ và trẻ em gái ở các"
                                + " thôn, bản, tổ dân phố");
        MadeSource source = new MadeSource("full");
        for (LocalDate day = TODAY.minusDays(40); day.isBefore(TODAY.plusDays(40)); ) {
            for (int hour = 8; hour < 8 + MonthTable.MOST; hour++) {
                source.with(longest, day.atTime(hour, 0), day.atTime(hour, 30));
            }
            day = day.plusDays(1);
        }
        Calendars full = new Calendars(List.of(source));
        MonthPoster itsPoster = new MonthPoster(full, filters, pages, words, clock);
        for (MonthPoster.Paper paper : MonthPoster.Paper.values()) {
            byte[] bytes = itsPoster.pdf(CalendarAddress.ALL, paper, VIETNAMESE);
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getNumberOfPages()).as("%s", paper).isEqualTo(1);
            }
        }
    }

    @Test
    void saysWhenAScriptCannotBePrintedAndTakesNoMarkupFromTitles() {
        CalendarAddress address = planned(1);
        assertThat(poster.page(address, MonthPoster.Paper.A4, VIETNAMESE))
                .doesNotContain("chữ Latinh");
        Activity plain = first(address);
        done(
                activities.change(
                        plain.id(), plain.version(), titled(plain.plan(), "ឯកសារ <b>x</b>")));
        assertThat(poster.page(address, MonthPoster.Paper.A4, VIETNAMESE))
                .contains("Bản in chỉ có chữ Latinh", "&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void writesATableWithDatesAndTimesAsSuch() throws IOException {
        CalendarAddress address = planned(2);
        byte[] bytes =
                sheet.xlsx(
                        address.query(CalendarLayout.MONTH, TODAY, VIETNAMESE),
                        "https://example.vn");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row titles = read.getSheetAt(0).getRow(0);
            assertThat(titles.getCell(0).getStringCellValue()).isEqualTo("Ngày");
            Row row = read.getSheetAt(0).getRow(1);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
            assertThat(row.getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo(AT_TWO.toLocalDate().atStartOfDay());
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(14 / 24d);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Buổi nói chuyện ở thôn");
            assertThat(row.getCell(9).getStringCellValue())
                    .startsWith("https://example.vn/hoat-dong/");
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    private CalendarAddress planned(int talks) {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        for (int i = 0; i < talks; i++) {
            done(activities.plan(talk(campaign.id(), KHE_SANH, AT_TWO)));
        }
        return CalendarAddress.ALL.with(
                null, Map.of(Dimension.CAMPAIGN, campaign.id().toString()), "");
    }

    private Activity first(CalendarAddress address) {
        String campaign = String.valueOf(address.facets().get(Dimension.CAMPAIGN));
        return activities
                .list(ActivityFilter.of(CampaignId.parse(campaign).orElseThrow()), 0, 1)
                .getFirst();
    }
}
