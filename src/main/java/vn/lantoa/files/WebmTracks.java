package vn.lantoa.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads as much of a WebM file as names its tracks: the elements of EBML (RFC 8794) up to Tracks
 * (RFC 9559); and blanks what tells about the recording besides its sound.
 */
final class WebmTracks {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282L;
    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TRACK_ENTRY = 0xAEL;
    private static final long TRACK_TYPE = 0x83L;
    private static final int SOUND = 2;

    private static final long INFO = 0x1549A966L;
    private static final byte VOID = (byte) 0xEC;

    /** Tags, chapters, attachments. */
    private static final Set<Long> ABOUT = Set.of(0x1254C367L, 0x1043A770L, 0x1941A469L);

    /** Title, date, file names; the name of a track, which may be that of a microphone. */
    private static final Set<Long> TELLING =
            Set.of(0x7BA9L, 0x4461L, 0x7384L, 0x3C83ABL, 0x3E83BBL, 0x536EL);

    private final byte[] file;

    /**
     * One element: its id and where its content lies.
     *
     * @param to behind the content; the end of what is around it when the size is unknown
     */
    private record Element(long id, int from, int to, boolean sized) {}

    private WebmTracks(byte[] file) {
        this.file = file;
    }

    /** Whether the file is WebM and every track in it is sound. */
    static boolean areSound(byte[] file) {
        try {
            return new WebmTracks(file).areSound();
        } catch (IndexOutOfBoundsException e) {
            return false; // it ends in the middle of an element
        }
    }

    /** The same file, as long as before, without what tells about it. */
    static byte[] withoutMetadata(byte[] file) {
        WebmTracks copy = new WebmTracks(file.clone());
        try {
            Element segment = copy.element(copy.element(0, file.length).to, file.length);
            copy.blank(segment.from, segment.to, ABOUT);
        } catch (IndexOutOfBoundsException e) {
            return copy.file; // the recording was cut off: nothing comes after
        }
        return copy.file;
    }

    private void blank(int from, int to, Set<Long> wanted) {
        for (int at = from; at < to; ) {
            Element part = element(at, to);
            if (part.sized && wanted.contains(part.id)) {
                blank(at, part.to);
            } else if (part.id == INFO || part.id == TRACKS || part.id == TRACK_ENTRY) {
                blank(part.from, part.to, TELLING);
            }
            // what follows a cluster of unknown size cannot be told from what is in it but by its
            // id
            at = part.sized ? part.to : part.from;
        }
    }

    /** Makes a part void, which readers pass over: its size in as few bytes as tell it. */
    private void blank(int from, int to) {
        Arrays.fill(file, from, to, (byte) 0);
        file[from] = VOID;
        int left = to - from - 2;
        if (left < 127) {
            file[from + 1] = (byte) (0x80 | left);
        } else {
            ByteBuffer.wrap(file, from + 1, 8).putLong((1L << 56) | (to - from - 9));
        }
    }

    private boolean areSound() {
        Element head = element(0, file.length);
        if (head.id != EBML || !isWebm(head)) {
            return false;
        }
        Element segment = element(head.to, file.length);
        if (segment.id != SEGMENT) {
            return false;
        }
        Element part = element(segment.from, segment.to);
        while (part.id != TRACKS && part.id != CLUSTER) {
            part = element(part.to, segment.to);
        }
        return part.id == TRACKS && allSound(part);
    }

    private boolean isWebm(Element head) {
        for (int at = head.from; at < head.to; ) {
            Element child = element(at, head.to);
            if (child.id == DOC_TYPE) {
                String type =
                        new String(
                                file, child.from, child.to - child.from, StandardCharsets.US_ASCII);
                return type.equals("webm");
            }
            at = child.to;
        }
        return false;
    }

    private boolean allSound(Element tracks) {
        int sound = 0;
        for (int at = tracks.from; at < tracks.to; ) {
            Element entry = element(at, tracks.to);
            if (entry.id == TRACK_ENTRY) {
                if (type(entry) != SOUND) {
                    return false;
                }
                sound++;
            }
            at = entry.to;
        }
        return sound > 0;
    }

    private int type(Element entry) {
        for (int at = entry.from; at < entry.to; ) {
            Element child = element(at, entry.to);
            if (child.id == TRACK_TYPE) {
                return (int) number(child.from, child.to - child.from);
            }
            at = child.to;
        }
        return 0;
    }

    private Element element(int at, int end) {
        int idLength = length(at);
        int sizeAt = at + idLength;
        int sizeLength = length(sizeAt);
        long size = number(sizeAt, sizeLength) & ((1L << (7 * sizeLength)) - 1);
        boolean unknown = size == (1L << (7 * sizeLength)) - 1;
        int from = sizeAt + sizeLength;
        if (!unknown && size > end - from) {
            throw new IndexOutOfBoundsException();
        }
        return new Element(number(at, idLength), from, unknown ? end : from + (int) size, !unknown);
    }

    /** The bytes of a number of variable size, told by the zeros before its first bit. */
    private int length(int at) {
        int length = Integer.numberOfLeadingZeros(file[at] & 0xFF) - 23;
        if (length > 8) {
            throw new IndexOutOfBoundsException();
        }
        return length;
    }

    private long number(int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) | (file[at + i] & 0xFF);
        }
        return number;
    }
}
