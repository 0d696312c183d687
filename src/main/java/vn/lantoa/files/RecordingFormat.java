package vn.lantoa.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Containers in which browsers record sound. A container can carry films as well, so the tracks in
 * it are looked at: there is at least one, and every one of them is sound.
 */
enum RecordingFormat {
    /** Chromium and Firefox: Matroska with document type {@code webm}. */
    WEBM("audio/webm", 0, "\u001aE\u00df\u00a3") {
        @Override
        boolean holdsOnlySound(byte[] file) {
            return WebmTracks.areSound(file);
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return WebmTracks.withoutMetadata(file);
        }
    },
    /** Firefox: Opus or Vorbis in Ogg. */
    OGG("audio/ogg", 0, "OggS") {
        @Override
        boolean holdsOnlySound(byte[] file) {
            return OggStreams.areSound(file);
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return OggComments.blanked(file);
        }
    },
    /** Safari and newer Chromium: AAC or Opus in MP4. */
    MP4("audio/mp4", 4, "ftyp") {
        @Override
        boolean holdsOnlySound(byte[] file) {
            return Mp4Tracks.areSound(file);
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return Mp4Tracks.withoutMetadata(file);
        }
    };

    private final String mediaType;
    private final int at;
    private final String mark;

    RecordingFormat(String mediaType, int at, String mark) {
        this.mediaType = mediaType;
        this.at = at;
        this.mark = mark;
    }

    String mediaType() {
        return mediaType;
    }

    abstract boolean holdsOnlySound(byte[] file);

    /**
     * The same sound in a file of the same length, without titles, tags, dates, comments and what
     * else may tell who recorded where.
     */
    abstract byte[] withoutMetadata(byte[] file);

    /** The container that a file beginning so would be. */
    static Optional<RecordingFormat> beginning(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.startsThere(file)).findFirst();
    }

    /** The container of a whole file with nothing but sound in it. */
    static Optional<RecordingFormat> of(byte[] file) {
        return beginning(file).filter(format -> format.holdsOnlySound(file));
    }

    private boolean startsThere(byte[] file) {
        return file.length >= at + mark.length()
                && new String(file, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
