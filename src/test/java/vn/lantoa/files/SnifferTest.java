package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.testing.SamplePictures;

/**
 * What bytes are is told by the bytes; {@code tone.*} are 0.7 s of a tone as Chromium records it.
 */
class SnifferTest {

    @Test
    void knowsPicturesAndTheRecordingsOfBrowsers() {
        assertThat(Sniffer.kind(SamplePictures.jpeg(20, 20))).contains(MediaKind.PICTURE);
        assertThat(Sniffer.kind(SamplePictures.plainPng(9, 9))).contains(MediaKind.PICTURE);
        assertThat(Sniffer.kind(recorded("tone.webm"))).contains(MediaKind.RECORDING);
        assertThat(RecordingFormat.of(recorded("tone.webm"))).contains(RecordingFormat.WEBM);
        assertThat(RecordingFormat.of(recorded("tone.mp4"))).contains(RecordingFormat.MP4);
        assertThat(RecordingFormat.of(ogg("OpusHead"))).contains(RecordingFormat.OGG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "MZ\u0090",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "#!/bin/sh",
                "",
            })
    void takesNothingElse(String beginning) {
        assertThat(Sniffer.kind(beginning.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void refusesTheFilmInARecordingsContainer() {
        byte[] webm = recorded("tone.webm");
        int track = indexOf(webm, new byte[] {(byte) 0x83, (byte) 0x81, 2});
        assertThat(track).isPositive();
        webm[track + 2] = 1;
        assertThat(RecordingFormat.of(webm)).isEmpty();
        byte[] mp4 = recorded("tone.mp4");
        int handler = indexOf(mp4, "soun".getBytes(StandardCharsets.US_ASCII));
        System.arraycopy("vide".getBytes(StandardCharsets.US_ASCII), 0, mp4, handler, 4);
        assertThat(RecordingFormat.of(mp4)).isEmpty();
        assertThat(RecordingFormat.of(ogg("\u0080theora"))).isEmpty();
    }

    @Test
    void refusesTheRecordingThatIsCutOrHasSomethingBehindIt() {
        byte[] mp4 = recorded("tone.mp4");
        assertThat(RecordingFormat.of(Arrays.copyOf(mp4, 40))).isEmpty();
        assertThat(RecordingFormat.of(Arrays.copyOf(mp4, mp4.length + 3))).isEmpty();
        assertThat(RecordingFormat.of(Arrays.copyOf(recorded("tone.webm"), 60))).isEmpty();
        byte[] ogg = ogg("OpusHead");
        assertThat(RecordingFormat.of(Arrays.copyOf(ogg, ogg.length + 1))).isEmpty();
    }

    static byte[] recorded(String name) {
        try (InputStream in = SnifferTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page that begins a stream. */
    private static byte[] ogg(String packet) {
        byte[] content = packet.getBytes(StandardCharsets.ISO_8859_1);
        byte[] page = new byte[28 + content.length];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, page, 0, 4);
        page[5] = 2;
        page[26] = 1;
        page[27] = (byte) content.length;
        System.arraycopy(content, 0, page, 28, content.length);
        return page;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
