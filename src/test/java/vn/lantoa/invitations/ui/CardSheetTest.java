package vn.lantoa.invitations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.html.Div;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.InvitationCard;
import vn.lantoa.accounts.IssuedInvitation;
import vn.lantoa.documents.Pages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class CardSheetTest extends ViewTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId LIA = UnitId.now("19441");
    private static final String BASE = "https://lantoa.example.vn";
    private static final int DPI = 150;

    @Autowired Pages printer;
    @Autowired Places places;

    @Test
    void printsEightCardsAPageAndBeginsEachCommuneOnANewOne() throws IOException {
        List<InvitationCard> cards =
                Stream.concat(cards(KHE_SANH, 9).stream(), cards(LIA, 2).stream()).toList();
        assertThat(CardSheet.pages(cards)).isEqualTo(3);
        try (PDDocument sheet = Loader.loadPDF(pdf(cards))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(3);
            assertThat(text(sheet, 1))
                    .contains(
                            "Xã Khe Sanh, tỉnh Quảng Trị – trang 1/2, 9 thẻ",
                            "Người nhận thứ 8",
                            "08:00, 29/11/2026",
                            "Mở bằng Chrome rồi bấm")
                    .doesNotContain("Người nhận thứ 9");
            assertThat(text(sheet, 2)).contains("Người nhận thứ 9");
            assertThat(text(sheet, 3)).contains("Người nhận thứ 1", places.fullName(LIA));
        }
    }

    @Test
    void printsCodesThatAPhoneReadsFromPaper() throws Exception {
        List<InvitationCard> cards = cards(KHE_SANH, 8);
        try (PDDocument sheet = Loader.loadPDF(pdf(cards))) {
            BufferedImage page = new PDFRenderer(sheet).renderImageWithDPI(0, DPI);
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(page, "png", folder.resolve("invitation-cards.png").toFile());
            assertThat(read(page))
                    .containsExactlyInAnyOrderElementsOf(
                            cards.stream().map(card -> card.invitation().link(BASE)).toList());
        }
    }

    @Test
    void keepsACardInItsFrameWhateverTheName() throws IOException {
        List<InvitationCard> cards = new ArrayList<>(cards(KHE_SANH, 7));
        cards.add(card("Tên <b>rất</b> dài & ".repeat(6).strip(), KHE_SANH));
        cards.add(card("Nguyễnthịkhôngcókhoảngtrắng".repeat(4), KHE_SANH));
        try (PDDocument sheet = Loader.loadPDF(pdf(cards))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(2);
            assertThat(text(sheet, 1)).contains("<b>rất</b> dài &");
        }
    }

    private byte[] pdf(List<InvitationCard> cards) {
        return new CardSheet(new Div(), places, BASE)
                .pdf(printer, cards, LocalDateTime.of(2026, 11, 22, 15, 2));
    }

    private static String text(PDDocument sheet, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(sheet);
    }

    private static List<InvitationCard> cards(UnitId commune, int many) {
        return Stream.iterate(1, n -> n + 1)
                .limit(many)
                .map(n -> card("Người nhận thứ " + n, commune))
                .toList();
    }

    private static InvitationCard card(String name, UnitId commune) {
        PersonId id = PersonId.next();
        String token = (id.toString().replace("-", "") + "A".repeat(43)).substring(0, 43);
        return new InvitationCard(
                id,
                name,
                commune,
                new IssuedInvitation(token, Instant.parse("2026-11-29T01:00:00Z")));
    }

    /** Reads each code where its card lies. */
    private static List<String> read(BufferedImage page) throws Exception {
        List<String> found = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            int x = pixels(10 + (n % 2) * 94.5);
            int row = n / 2;
            int y = pixels(22.3 + row * 63.0);
            BufferedImage card = page.getSubimage(x, y, pixels(50), pixels(62));
            int[] pixels =
                    card.getRGB(0, 0, card.getWidth(), card.getHeight(), null, 0, card.getWidth());
            var source = new RGBLuminanceSource(card.getWidth(), card.getHeight(), pixels);
            found.add(
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        }
        return found;
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }
}
