package vn.lantoa.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.QrSeen;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

@AppTest
class CertificatePaperTest {

    private static final String BASE = "https://lantoa.example.vn";
    private static final CertificateCode CODE =
            new CertificateCode(new CertificateNumber(2026, 5), "7K3M9QXD0123456789AB");
    private static final float DPI = 150;

    @Autowired CertificatePaper paper;

    @Test
    void isLaidOutAsVietnameseCertificatesAreWithEveryLetterRight() throws IOException {
        byte[] pdf = paper.pdf(List.of(one("Hồ Thị Nguyễn Ngọc Ưỡn Ẵm", "", null)), BASE);
        keep("certificate", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(Math.round(page.getMediaBox().getWidth())).isEqualTo(842);
            assertThat(Math.round(page.getMediaBox().getHeight())).isEqualTo(595);
            String text =
                    Normalizer.normalize(
                                    new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                            .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ",
                            "ỦY BAN NHÂN DÂN XÃ KHE SANH",
                            "Số: 05/2026/GCN",
                            "GIẤY CHỨNG NHẬN",
                            "Hồ Thị Nguyễn Ngọc Ưỡn Ẵm",
                            "Đơn vị: Xã Khe Sanh, tỉnh Quảng Trị",
                            "Kiến thức giới và lồng ghép vấn đề bình đẳng giới",
                            "Thời lượng 8 giờ, từ ngày 24/11/2026 đến ngày 25/11/2026",
                            "Khe Sanh, ngày 05 tháng 12 năm 2026",
                            "KT. CHỦ TỊCH",
                            "PHÓ CHỦ TỊCH",
                            "/chung-nhan/",
                            CODE.text())
                    .doesNotContain("cấp lại");
        }
    }

    @Test
    void carriesItsFontsWithIt() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(paper.pdf(List.of(one("Hồ Thị Thử", "", null)), BASE))) {
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("NotoSans");
                fonts++;
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void leadsByItsCodeToThePageThatVerifiesIt() throws IOException {
        byte[] pdf = paper.pdf(List.of(one("Hồ Thị Thử", "", null)), BASE);
        assertThat(scanned(pdf, 0)).isEqualTo(BASE + "/chung-nhan/5-2026-7K3M9QXD0123456789AB");
    }

    @Test
    void printsAWholeClassAPageEachAndSaysWhichIsACopy() throws IOException {
        String longName = "Nguyễn Phước Quý Hoàng Trương Thị Minh Nguyệt Thanh Hương Giang";
        List<Certificate> all =
                List.of(
                        one("Hồ Thị Một", "Trần Thị Ký", null),
                        one(longName, "Trần Thị Ký", LocalDate.of(2026, 12, 20)),
                        one("<b>Ba</b> & {{name}}", "", null));
        byte[] pdf = paper.pdf(all, BASE);
        keep("certificates", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document).replaceAll("\\s+", " "))
                    .contains(longName, "Bản cấp lại lần 1, ngày 20/12/2026", "Trần Thị Ký");
            assertThat(new PDFTextStripper().getText(document)).contains("<b>Ba</b> & {{name}}");
        }
    }

    private static Certificate one(
            String name, String signer, @org.jspecify.annotations.Nullable LocalDate copied) {
        return new Certificate(
                CertificateId.next(),
                ClassId.next(),
                TraineeId.next(),
                KHE_SANH,
                CODE,
                name,
                "Xã Khe Sanh, tỉnh Quảng Trị",
                "Kiến thức giới và lồng ghép vấn đề bình đẳng giới",
                8,
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 12, 5),
                new CertificateWording(
                        "Ủy ban nhân dân tỉnh Quảng Trị",
                        "Ủy ban nhân dân xã Khe Sanh",
                        "Khe Sanh",
                        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
                        signer),
                copied == null ? 0 : 1,
                copied,
                null,
                null);
    }

    private static String scanned(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return QrSeen.in(new PDFRenderer(document).renderImageWithDPI(page, DPI));
        }
    }

    /** For the eye: {@code target/paper}. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(i, DPI),
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
