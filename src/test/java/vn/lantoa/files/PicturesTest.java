package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.testing.SamplePictures.colour;
import static vn.lantoa.testing.SamplePictures.jpeg;
import static vn.lantoa.testing.SamplePictures.plainPng;
import static vn.lantoa.testing.SamplePictures.read;
import static vn.lantoa.testing.SamplePictures.transparentPng;
import static vn.lantoa.testing.SamplePictures.withPlace;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.testing.SamplePictures;

/** Pictures are drawn anew, and nothing but pixels comes through. */
class PicturesTest {

    private static final String JPEG = "image/jpeg";

    @Test
    void makesBothSizesAndNeverEnlarges() throws IOException {
        Pictures.Sizes wide = Pictures.render(jpeg(2_000, 1_000), JPEG);
        assertThat(size(wide.large())).containsExactly(1_280, 640);
        assertThat(size(wide.small())).containsExactly(320, 160);
        Pictures.Sizes tall = Pictures.render(jpeg(300, 900), JPEG);
        assertThat(size(tall.large())).containsExactly(300, 900);
        assertThat(size(tall.small())).containsExactly(107, 320);
        Pictures.Sizes tiny = Pictures.render(jpeg(100, 80), JPEG);
        assertThat(size(tiny.small())).containsExactly(100, 80);
    }

    @Test
    void takesThePlaceAndTheCamerasNotesOut() throws IOException {
        byte[] photo = withPlace(jpeg(640, 480), 1);
        assertThat(text(photo)).contains("Exif", SamplePictures.PLACE_MARK);
        assertThat(segments(photo)).contains(0xE1);
        Pictures.Sizes sizes = Pictures.render(photo, JPEG);
        for (byte[] size : List.of(sizes.large(), sizes.small())) {
            assertThat(text(size)).doesNotContain("Exif", SamplePictures.PLACE_MARK);
            // JFIF's own head and what decoding needs: no notes, no comment, no second picture
            assertThat(segments(size)).containsOnly(0xE0, 0xDB, 0xC2, 0xC4, 0xDA);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, top, left, right",
        "2, top, right, left",
        "3, bottom, right, left",
        "4, bottom, left, right",
        "5, left, top, bottom",
        "6, right, top, bottom",
        "7, right, bottom, top",
        "8, left, bottom, top",
    })
    void standsAsTheCameraWasHeld(int orientation, String green, String red, String blue)
            throws IOException {
        byte[] photo = withPlace(jpeg(640, 480), orientation);
        BufferedImage large = read(Pictures.render(photo, JPEG).large());
        assertThat(large.getWidth()).isEqualTo(orientation < 5 ? 640 : 480);
        assertThat(at(large, green, 0.03)).isEqualTo("green");
        assertThat(at(large, red, 0.2)).isEqualTo("red");
        assertThat(at(large, blue, 0.2)).isEqualTo("blue");
    }

    /** The colour so far in from the middle of a side. */
    private static String at(BufferedImage image, String side, double in) {
        double x = side.equals("left") ? in : side.equals("right") ? 1 - in : 0.5;
        double y = side.equals("top") ? in : side.equals("bottom") ? 1 - in : 0.5;
        return colour(image, (int) (x * image.getWidth()), (int) (y * image.getHeight()));
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws IOException {
        BufferedImage picture =
                read(Pictures.render(transparentPng(400, 400), "image/png").large());
        assertThat(colour(picture, 60, 100)).isEqualTo("red");
        assertThat(colour(picture, 200, 350)).isEqualTo("white");
    }

    @Test
    void refusesTheSmallFileThatIsAHugePicture() {
        byte[] bomb = plainPng(20_000, 20_000);
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThatExceptionOfType(Pictures.TooManyPixels.class)
                .isThrownBy(() -> Pictures.render(bomb, "image/png"));
    }

    @Test
    void refusesTheJpegSavedInThousandsOfSteps() {
        byte[] steps = new byte[2 * Pictures.MOST_SCANS + 2];
        for (int i = 0; i < steps.length; i += 2) {
            steps[i] = (byte) 0xFF;
            steps[i + 1] = (byte) 0xDA;
        }
        assertThatExceptionOfType(Pictures.TooManyPixels.class)
                .isThrownBy(() -> Pictures.render(steps, JPEG));
    }

    @Test
    void leavesAPageBehindThePictureBehind() throws IOException {
        String page = "<script>alert(document.cookie)</script>";
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(jpeg(200, 200));
        polyglot.write(page.getBytes(StandardCharsets.US_ASCII));
        Pictures.Sizes sizes = Pictures.render(polyglot.toByteArray(), JPEG);
        assertThat(text(sizes.large())).doesNotContain("script");
        assertThat(text(sizes.small())).doesNotContain("script");
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() {
        byte[] cut = Arrays.copyOf(jpeg(200, 200), 100);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Pictures.render(cut, JPEG));
    }

    private static List<Integer> size(byte[] picture) {
        BufferedImage image = read(picture);
        return List.of(image.getWidth(), image.getHeight());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The kinds of segments of a JPEG from its beginning to its last scan. */
    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> kinds = new ArrayList<>();
        int at = 2;
        while (at < jpeg.length - 1) {
            int kind = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != 0xFF || kind == 0 || (kind >= 0xD0 && kind <= 0xD7)) {
                at++; // inside a scan
            } else if (kind == 0xD9) {
                break;
            } else {
                kinds.add(kind);
                at += 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
            }
        }
        return kinds;
    }
}
