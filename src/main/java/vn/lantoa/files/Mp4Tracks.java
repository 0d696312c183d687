package vn.lantoa.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the boxes of an MP4 file (ISO/IEC 14496-12) as far as they name its tracks; and blanks what
 * tells about the recording besides its sound.
 */
final class Mp4Tracks {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    /** The type of a box that readers pass over. */
    private static final byte[] NOTHING = {'f', 'r', 'e', 'e'};

    private static final Set<String> AROUND = Set.of("moov", "trak", "mdia", "moof", "traf");
    private static final Set<String> ABOUT = Set.of("udta", "meta", "uuid");

    /** They begin with when they were made and changed. */
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");

    /** One box: its type and where its content lies. */
    private record Box(String type, int from, int to) {}

    private final ByteBuffer file;

    private Mp4Tracks(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** Whether the file is MP4 and every track in it is sound. */
    static boolean areSound(byte[] file) {
        try {
            return new Mp4Tracks(file).areSound();
        } catch (IndexOutOfBoundsException e) {
            return false; // it ends in the middle of a box
        }
    }

    /** The same file, as long as before, without what tells about it. */
    static byte[] withoutMetadata(byte[] file) {
        byte[] copy = file.clone();
        try {
            new Mp4Tracks(copy).blank(0, copy.length);
        } catch (IndexOutOfBoundsException e) {
            return copy; // a box is broken: what came before it is blank
        }
        return copy;
    }

    private void blank(int from, int to) {
        int at = from;
        for (Box box : boxes(from, to)) {
            if (AROUND.contains(box.type)) {
                blank(box.from, box.to);
            } else if (ABOUT.contains(box.type)) {
                file.put(at + 4, NOTHING);
                file.put(box.from, new byte[box.to - box.from]);
            } else if (DATED.contains(box.type)) {
                boolean wide = file.get(box.from) == 1;
                file.put(box.from + 4, new byte[wide ? 16 : 8]);
            }
            at = box.to;
        }
    }

    private boolean areSound() {
        List<Box> top = boxes(0, file.limit());
        List<Box> movies = named(top, "moov");
        if (top.isEmpty() || !top.getFirst().type.equals("ftyp") || movies.size() != 1) {
            return false;
        }
        List<Box> tracks = within(movies, "trak");
        return !tracks.isEmpty() && tracks.stream().allMatch(this::isSound);
    }

    private boolean isSound(Box track) {
        List<Box> handlers = within(within(List.of(track), "mdia"), "hdlr");
        // version and flags, an unused field, then the type
        return handlers.size() == 1 && text(handlers.getFirst().from + HEADER).equals("soun");
    }

    private List<Box> within(List<Box> boxes, String type) {
        return boxes.stream()
                .flatMap(box -> named(boxes(box.from, box.to), type).stream())
                .toList();
    }

    private static List<Box> named(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).toList();
    }

    private List<Box> boxes(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        for (int at = from; at < to; ) {
            Box box = box(at, to);
            boxes.add(box);
            at = box.to;
        }
        return boxes;
    }

    private Box box(int at, int end) {
        long size = file.getInt(at) & 0xFFFF_FFFFL;
        int header = HEADER;
        if (size == 1) {
            size = file.getLong(at + HEADER);
            header = LONG_HEADER;
        } else if (size == 0) {
            size = (long) end - at; // up to the end
        }
        if (size < header || size > end - at) {
            throw new IndexOutOfBoundsException();
        }
        return new Box(text(at + 4), at + header, at + (int) size);
    }

    private String text(int at) {
        byte[] four = new byte[4];
        file.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }
}
