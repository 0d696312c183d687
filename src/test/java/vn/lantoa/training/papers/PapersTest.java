package vn.lantoa.training.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;

@AppTest
@Transactional
class PapersTest {

    private static final int DPI = 150;

    /** People enough for two pages, and from how many on the page is nearly full. */
    private static final int PLENTY = 32;

    private static final int MANY = 14;

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Trainees trainees;
    @Autowired SignInSheets sheets;
    @Autowired Badges badges;
    @Autowired ClassSessions sessions;
    @Autowired Clock clock;

    @Test
    void printsTheSheetByUnitAndGivenNameWithRightVietnameseAndEmbeddedFonts() throws IOException {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        seat(one, "Người mẫu Ơn", KHE_SANH, Sex.FEMALE, TraineeState.ENROLLED);
        seat(one, "Người mẫu Ăn", KHE_SANH, Sex.MALE, TraineeState.ENROLLED);
        seat(one, "Người mẫu <b> Đạt", KHE_SANH, null, TraineeState.ENROLLED);
        seat(one, "Người mẫu An", CUA_TUNG, Sex.FEMALE, TraineeState.ENROLLED);
        seat(one, "Người mẫu Chờ", CUA_TUNG, Sex.FEMALE, TraineeState.WAITING);
        acting.as(one.trainer());
        try (PDDocument sheet = Loader.loadPDF(sheets.pdf(one.one().id()))) {
            String text = new PDFTextStripper().getText(sheet);
            assertThat(text)
                    .contains(
                            "DANH SÁCH ĐIỂM DANH",
                            "Kiến thức giới và lồng ghép vấn đề bình đẳng giới",
                            "Buổi 1",
                            "14:00–16:30",
                            "Nữ",
                            "Người mẫu <b> Đạt",
                            "Người đến trực tiếp")
                    .doesNotContain("Người mẫu Chờ");
            assertThat(
                            Arrays.stream(text.split("\\R", -1))
                                    .filter(line ->
                                            line.contains("Người mẫu") || line.startsWith("Xã"))
                                    .map(line -> line.replaceAll("^[0-9]+ | (Nữ|Nam)?\\s*$", "")))
                    .containsSubsequence(
                            "Xã Cửa Tùng, tỉnh Quảng Trị",
                            "Người mẫu An",
                            "Xã Khe Sanh, tỉnh Quảng Trị",
                            "Người mẫu Ăn",
                            "Người mẫu <b> Đạt",
                            "Người mẫu Ơn");
            for (var name : sheet.getPage(0).getResources().getFontNames()) {
                PDFont font = sheet.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void keepsTheNameOfAUnitOnThePageOfItsFirstPerson() throws IOException {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        acting.as(one.trainer());
        for (int i = 1; i <= PLENTY; i++) {
            UnitId unit = i % 2 == 0 ? KHE_SANH : CUA_TUNG;
            seat(one, "Người mẫu " + i, unit, Sex.FEMALE, TraineeState.ENROLLED);
            if (i >= MANY) {
                noPageEndsWithTheNameOfAUnit(sheets.pdf(one.one().id()));
            }
        }
    }

    private static void noPageEndsWithTheNameOfAUnit(byte[] pdf) throws IOException {
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page <= sheet.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                List<String> lines =
                        words.getText(sheet)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.matches("[0-9]/[0-9]"))
                                .toList();
                assertThat(lines.getLast())
                        .as("the last line of page " + page)
                        .doesNotStartWith("Xã");
            }
        }
    }

    @Test
    void printsTenBadgesAPageWhoseCodesHoldTheTraineeAndNoName() throws Exception {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        List<Trainee> all =
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i ->
                                seat(
                                        one,
                                        "Người mẫu " + "ABCDEGHIKLM".charAt(i - 1),
                                        KHE_SANH,
                                        Sex.FEMALE,
                                        TraineeState.ENROLLED))
                        .toList();
        acting.as(one.organiser());
        try (PDDocument pages = Loader.loadPDF(badges.pdf(one.one().id()))) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pages))
                    .contains("Người mẫu A", "Người mẫu M", "Xã Khe Sanh, tỉnh Quảng Trị");
            assertThat(codes(new PDFRenderer(pages).renderImageWithDPI(0, DPI)))
                    .containsExactlyInAnyOrderElementsOf(
                            all.subList(0, 10).stream()
                                    .map(trainee -> "LT1:" + trainee.id())
                                    .toList());
        }
    }

    @Test
    void printsNoColumnForASessionThatWasCancelledAndOneNameAsItIsWritten() throws IOException {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        seat(one, "Người mẫu <b> Đạt", KHE_SANH, null, TraineeState.ENROLLED);
        acting.as(one.organiser());
        ClassesMade.done(sessions.cancel(one.morning().id(), one.morning().version()));
        try (PDDocument sheet = Loader.loadPDF(sheets.pdf(one.one().id()));
                PDDocument badge = Loader.loadPDF(badges.pdf(one.one().id()))) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("14:00–16:30")
                    .doesNotContain("08:00–11:00");
            assertThat(new PDFTextStripper().getText(badge)).contains("Người mẫu <b> Đạt");
        }
    }

    @Test
    void printsMoreSessionsThanFitOnASheetOfTheirOwn() throws IOException {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        acting.as(one.organiser());
        List<ClassSessions.Slot> evening =
                IntStream.range(0, SignInSheets.SIDE_BY_SIDE - 1)
                        .mapToObj(i -> ClassesMade.DAY.atTime(17 + i, 0))
                        .map(at -> new ClassSessions.Slot("", at, at.plusMinutes(45)))
                        .toList();
        ClassesMade.done(sessions.add(one.one().id(), evening));
        try (PDDocument sheet = Loader.loadPDF(sheets.pdf(one.one().id()))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(sheet)).contains("Buổi 7", "21:00–21:45");
        }
    }

    @Test
    void printsNothingForWhoMayNotSeeThePeople() {
        ClassesMade.Made one = made.announced(QUANG_TRI);
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sheets.pdf(one.one().id()));
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> badges.pdf(one.one().id()));
    }

    private Trainee seat(
            ClassesMade.Made one,
            String name,
            UnitId unit,
            @org.jspecify.annotations.Nullable Sex sex,
            TraineeState state) {
        Instant now = clock.instant();
        Trainee trainee =
                new Trainee(
                        TraineeId.next(),
                        one.one().id(),
                        null,
                        name,
                        null,
                        unit,
                        sex,
                        TargetGroup.COLLABORATORS,
                        state,
                        TraineeOrigin.LIST,
                        now,
                        null);
        trainees.insert(trainee, now);
        return trainee;
    }

    /** Reads each badge as if it had been cut out. */
    private static List<String> codes(BufferedImage page) throws Exception {
        int width = pixels(95);
        int height = pixels(54);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < Badges.ON_A_PAGE; i++) {
            BufferedImage badge =
                    page.getSubimage(
                            pixels(10) + i % 2 * width, pixels(11) + i / 2 * height, width, height);
            int[] colours = badge.getRGB(0, 0, width, height, null, 0, width);
            var bitmap =
                    new BinaryBitmap(
                            new GlobalHistogramBinarizer(
                                    new RGBLuminanceSource(width, height, colours)));
            codes.add(
                    new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        }
        return codes;
    }

    private static int pixels(int millimetres) {
        return (int) (millimetres * DPI / 25.4);
    }
}
