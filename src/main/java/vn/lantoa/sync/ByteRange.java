package vn.lantoa.sync;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * Which bytes of a file are asked for (RFC 9110, 14.2).
 *
 * @param first the first byte
 * @param last the last one, which is sent too; before the first one when there are none to send
 */
record ByteRange(long first, long last) {

    /**
     * The one range that is asked for; empty when the whole is to be sent: without a range, with
     * several, with one that is not understood.
     *
     * @param header the value of Range
     * @param length bytes of the whole file
     */
    static Optional<ByteRange> asked(@Nullable String header, long length) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            if (ranges.size() != 1) {
                return Optional.empty();
            }
            HttpRange range = ranges.getFirst();
            return Optional.of(
                    new ByteRange(range.getRangeStart(length), range.getRangeEnd(length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether any byte of the file lies in it. */
    boolean within(long length) {
        return first < length && first <= last;
    }

    long bytes() {
        return last - first + 1;
    }

    /** As in Content-Range. */
    String of(long length) {
        return "bytes %d-%d/%d".formatted(first, last, length);
    }
}
