package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A recording tells its sound and nothing else. */
class RecordingMetadataTest {

    private static final byte[] SECRET =
            "Nhà chị Hồ Thị X, thôn Cợp".getBytes(StandardCharsets.UTF_8);

    @Test
    void blanksTagsAndTitleOfWebm() {
        byte[] tone = SnifferTest.recorded("tone.webm");
        byte[] tags = element(new byte[] {0x12, 0x54, (byte) 0xC3, 0x67}, SECRET);
        byte[] many = element(new byte[] {0x12, 0x54, (byte) 0xC3, 0x67}, repeated(SECRET, 20));
        byte[] tagged = joined(tone, tags, many); // the segment has no size: it goes on to the end
        byte[] clean = clean(tagged, RecordingFormat.WEBM);
        assertThat(holds(clean, SECRET)).isFalse();
        assertThat(Arrays.copyOf(clean, tone.length)).isEqualTo(tone);
        assertThat(RecordingFormat.of(clean)).contains(RecordingFormat.WEBM);
    }

    @Test
    void blanksUserDataAndTimesOfMp4() {
        byte[] tone = SnifferTest.recorded("tone.mp4");
        byte[] tagged = joined(tone, box("udta", SECRET), box("meta", SECRET), box("uuid", SECRET));
        byte[] clean = clean(tagged, RecordingFormat.MP4);
        assertThat(holds(clean, SECRET)).isFalse();
        assertThat(RecordingFormat.of(clean)).contains(RecordingFormat.MP4);
        int header = indexOf(clean, "mvhd".getBytes(StandardCharsets.US_ASCII));
        assertThat(ByteBuffer.wrap(clean).getLong(header + 8)).isZero();
        int sound = indexOf(tone, "mdat".getBytes(StandardCharsets.US_ASCII));
        assertThat(Arrays.copyOfRange(clean, sound, tone.length))
                .isEqualTo(Arrays.copyOfRange(tone, sound, tone.length));
    }

    @Test
    void blanksCommentsOfOggOverSeveralPagesAndSumsEachAnew() {
        byte[] comments =
                joined("OpusTags".getBytes(StandardCharsets.US_ASCII), repeated(SECRET, 12));
        byte[] sound = "sound".getBytes(StandardCharsets.US_ASCII);
        byte[] head = "OpusHead\1\1\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file =
                joined(
                        page(2, false, head),
                        page(0, true, Arrays.copyOf(comments, 255)),
                        page(1, false, Arrays.copyOfRange(comments, 255, comments.length)),
                        page(0, false, sound));
        byte[] clean = clean(file, RecordingFormat.OGG);
        assertThat(holds(clean, SECRET)).isFalse();
        assertThat(holds(clean, Arrays.copyOf(SECRET, 8))).isFalse();
        assertThat(holds(clean, "OpusTags".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(Arrays.copyOfRange(clean, clean.length - sound.length, clean.length))
                .isEqualTo(sound);
    }

    @Test
    void sumsAPageOfOggAsTheStandardSays() {
        byte[] vorbis =
                page(0, false, joined("\3vorbis".getBytes(StandardCharsets.US_ASCII), SECRET));
        byte[] clean = OggComments.blanked(vorbis);
        byte[] unsummed = clean.clone();
        Arrays.fill(unsummed, 22, 26, (byte) 0);
        int sum = 0;
        for (byte b : unsummed) {
            sum = (sum << 8) ^ TABLE[((sum >>> 24) ^ b) & 0xFF];
        }
        assertThat(Integer.reverseBytes(ByteBuffer.wrap(clean).getInt(22))).isEqualTo(sum);
        assertThat(clean[28 + 7 + 8]).isEqualTo((byte) 1);
    }

    /** The table of RFC 3533's reference, by another way than the product's. */
    private static final int[] TABLE = table();

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            long rest = ((long) i) << 24;
            for (int bit = 0; bit < 8; bit++) {
                rest <<= 1;
                if ((rest & 0x1_0000_0000L) != 0) {
                    rest ^= 0x1_04C1_1DB7L;
                }
            }
            table[i] = (int) rest;
        }
        return table;
    }

    private static byte[] clean(byte[] file, RecordingFormat format) {
        byte[] clean = format.withoutMetadata(file);
        assertThat(clean).hasSameSizeAs(file);
        return clean;
    }

    private static byte[] element(byte[] id, byte[] content) {
        byte[] size = ByteBuffer.allocate(8).putLong((1L << 56) | content.length).array();
        return joined(id, size, content);
    }

    private static byte[] box(String type, byte[] content) {
        byte[] size = ByteBuffer.allocate(4).putInt(8 + content.length).array();
        return joined(size, type.getBytes(StandardCharsets.US_ASCII), content);
    }

    private static byte[] page(int flags, boolean goesOn, byte[] packet) {
        byte[] head = new byte[27];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 4);
        head[5] = (byte) flags;
        int full = packet.length / 255;
        byte[] segments = new byte[goesOn ? full : full + 1];
        Arrays.fill(segments, (byte) 255);
        if (!goesOn) {
            segments[full] = (byte) (packet.length % 255);
        }
        head[26] = (byte) segments.length;
        return joined(head, segments, packet);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            whole.writeBytes(bytes);
        }
        return whole.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        return indexOf(bytes, part) >= 0;
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
