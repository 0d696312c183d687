package vn.lantoa.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final String LETTERS =
            "Bưởi ướt, ngõ hẹp, thuở ấy, nghiêng ngả, kỹ thuật, Đắk Lắk, Ê Đê, ẵm ẫm ỡ ỹ Ặ Ễ Ữ 5.000 ₫";

    private final Pages pages = new Pages();

    @Test
    void printsEveryVietnameseLetter() throws IOException {
        String alphabet =
                "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ";
        String all = alphabet + " " + alphabet.toUpperCase(java.util.Locale.ROOT);
        String text = text(page("", "<p>" + all + "</p><p><b>" + LETTERS + "</b></p>"));
        assertThat(text.replaceAll("\\s+", " ")).contains(all, LETTERS);
    }

    @Test
    void takesThePaperFromThePageRule() throws IOException {
        assertThat(paper("A4")).isEqualTo("595 x 842");
        assertThat(paper("A3 landscape")).isEqualTo("1191 x 842");
        assertThat(paper("A4 landscape")).isEqualTo("842 x 595");
    }

    @Test
    void showsWhatPeopleTypeAsWordsOnly() throws IOException {
        String typed = "</p><img src='x'/> & \"Tổ 1\" {{name}} $1 \u0000";
        Html body =
                Html.fill("<p title=\"{{name}}\">{{name}}</p>", Map.of("name", Html.text(typed)));
        assertThat(text(page("", body.toString())))
                .contains("</p><img src='x'/> & \"Tổ 1\" {{name}} $1");
    }

    @Test
    void refusesATemplateThatDoesNotFitItsValues() {
        Html word = Html.text("x");
        assertThatThrownBy(() -> Html.fill("{{a}}{{b}}", Map.of("a", word)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.fill("{{a}}", Map.of("a", word, "b", word)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsPicturesThatStandInThePage() throws IOException {
        assertThat(isDark(page("", "<img src=\"data:image/png;base64," + black() + "\"/>")))
                .isTrue();
    }

    @Test
    void readsNoFileOfThisMachine(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("black.png");
        Files.write(picture, Base64.getDecoder().decode(black()));
        Path style = folder.resolve("style.css");
        Files.writeString(style, "body { background: black; height: 20cm }");
        assertThat(isDark(page("", "<img src=\"" + picture.toUri() + "\"/>"))).isFalse();
        assertThat(isDark(page("", "<img src=\"" + picture + "\"/>"))).isFalse();
        assertThat(
                        isDark(
                                page(
                                        "body { background: url(" + picture.toUri() + ") }",
                                        "<p style=\"height: 9cm\">x</p>")))
                .isFalse();
        assertThat(isDark(page("@import url(" + style.toUri() + ");", "<p>x</p>"))).isFalse();
    }

    @Test
    void asksNobodyOnTheNetwork() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        pages.pdf(
                page(
                        "@import url("
                                + at
                                + ".css); p { background: url("
                                + at
                                + ".png) }"
                                + "@font-face { font-family: X; src: url("
                                + at
                                + ".ttf) }",
                        "<p style=\"font-family: X\">x</p><img src=\""
                                + at
                                + ".png\"/>"
                                + "<a href=\""
                                + at
                                + ".pdf\" download=\"x.pdf\">x</a>"));
        server.stop(0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void refusesADocumentThatIsBrokenOrBringsEntities(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "kín");
        assertThatThrownBy(() -> pages.pdf("<html><head></head><body><p></body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        pages.pdf(
                                "<!DOCTYPE html [<!ENTITY s SYSTEM \""
                                        + secret.toUri()
                                        + "\">]>"
                                        + page("", "<p>&s;</p>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String page(String style, String body) {
        return "<html lang=\"vi\"><head><title>Thử</title><style>"
                + style
                + "</style></head><body>"
                + body
                + "</body></html>";
    }

    private String text(String xhtml) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.pdf(xhtml))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String paper(String size) throws IOException {
        byte[] pdf = pages.pdf(page("@page { size: " + size + "; margin: 1cm }", "<p>x</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage first = document.getPage(0);
            PDRectangle box = first.getMediaBox();
            return Math.round(box.getWidth()) + " x " + Math.round(box.getHeight());
        }
    }

    /** Whether the page has a large dark part. */
    private boolean isDark(String xhtml) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.pdf(xhtml))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 36);
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    dark += (image.getRGB(x, y) & 0xFF) < 64 ? 1 : 0;
                }
            }
            return dark > 1_000;
        }
    }

    private static String black() throws IOException {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
