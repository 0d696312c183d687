package vn.lantoa.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Blanks the comments of an Ogg file (RFC 3533, RFC 7845): the second packet of an Opus or Vorbis
 * stream, which tells program, title, place or whatever somebody wrote there.
 */
final class OggComments {

    private static final int HEADER = 27;
    private static final int CHECKSUM = 22;
    private static final int SEGMENTS = 26;
    private static final int FULL = 255;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final byte[] OPUS = "OpusTags".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VORBIS = "\u0003vorbis".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;

    private OggComments(byte[] file) {
        this.file = file;
    }

    /** The same file, as long as before, without comments. */
    static byte[] blanked(byte[] file) {
        OggComments copy = new OggComments(file.clone());
        boolean goesOn = false;
        for (int page = 0; page < file.length; page = copy.end(page)) {
            goesOn = copy.blank(page, goesOn);
        }
        return copy.file;
    }

    /** Answers whether the comments go on in the next page. */
    private boolean blank(int page, boolean goesOn) {
        int body = body(page);
        boolean opus = begins(body, OPUS);
        if (!goesOn && !opus && !begins(body, VORBIS)) {
            return false;
        }
        int packet = firstPacket(page);
        int keep = goesOn ? 0 : opus ? OPUS.length : VORBIS.length;
        Arrays.fill(file, body + keep, body + packet, (byte) 0); // no vendor, no comments
        if (!goesOn && !opus && packet > keep + 8) {
            file[body + keep + 8] = 1; // Vorbis ends them with a bit
        }
        putChecksum(page);
        int segments = file[page + SEGMENTS] & 0xFF;
        return packet == end(page) - body
                && segments > 0
                && (file[page + HEADER + segments - 1] & 0xFF) == FULL;
    }

    /** Bytes of the packet that the page begins with, as far as they lie in it. */
    private int firstPacket(int page) {
        int bytes = 0;
        for (int i = page + HEADER; i < body(page); i++) {
            bytes += file[i] & 0xFF;
            if ((file[i] & 0xFF) < FULL) {
                return bytes;
            }
        }
        return bytes;
    }

    private int body(int page) {
        return page + HEADER + (file[page + SEGMENTS] & 0xFF);
    }

    private int end(int page) {
        int end = body(page);
        for (int i = page + HEADER; i < body(page); i++) {
            end += file[i] & 0xFF;
        }
        return end;
    }

    private boolean begins(int at, byte[] mark) {
        return file.length >= at + mark.length + 9
                && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length);
    }

    private void putChecksum(int page) {
        Arrays.fill(file, page + CHECKSUM, page + CHECKSUM + 4, (byte) 0);
        int sum = 0;
        for (int i = page; i < end(page); i++) {
            sum ^= (file[i] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
            }
        }
        for (int i = 0; i < 4; i++) {
            file[page + CHECKSUM + i] = (byte) (sum >>> (8 * i));
        }
    }
}
