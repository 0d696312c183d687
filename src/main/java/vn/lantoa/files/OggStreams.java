package vn.lantoa.files;

import java.nio.charset.StandardCharsets;

/** Walks through the pages of an Ogg file (RFC 3533): every stream in it begins with sound. */
final class OggStreams {

    private static final int HEADER = 27;
    private static final int FLAGS = 5;
    private static final int SEGMENTS = 26;
    private static final int BEGINNING = 2;

    private OggStreams() {}

    /** Whether the file is nothing but Ogg pages and every stream is Opus or Vorbis. */
    static boolean areSound(byte[] file) {
        int streams = 0;
        int at = 0;
        while (at < file.length) {
            int body = body(file, at);
            int end = body < 0 ? -1 : end(file, at, body);
            if (end < 0) {
                return false;
            }
            if ((file[at + FLAGS] & BEGINNING) != 0) {
                if (!begins(file, body, "OpusHead") && !begins(file, body, "\u0001vorbis")) {
                    return false;
                }
                streams++;
            }
            at = end;
        }
        return streams > 0;
    }

    /** Where the content of the page begins; -1 when there is no page. */
    private static int body(byte[] file, int page) {
        if (file.length < page + HEADER || !begins(file, page, "OggS")) {
            return -1;
        }
        return page + HEADER + (file[page + SEGMENTS] & 0xFF);
    }

    private static int end(byte[] file, int page, int body) {
        if (body > file.length) {
            return -1;
        }
        int end = body;
        for (int i = page + HEADER; i < body; i++) {
            end += file[i] & 0xFF;
        }
        return end > file.length ? -1 : end;
    }

    private static boolean begins(byte[] file, int at, String mark) {
        return file.length >= at + mark.length()
                && new String(file, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
