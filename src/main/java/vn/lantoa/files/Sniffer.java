package vn.lantoa.files;

import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Says what bytes are by the bytes alone; names and headers that came with them are never asked.
 */
final class Sniffer {

    private static final Tika TIKA = new Tika();

    private Sniffer() {}

    /**
     * What a file that begins with these bytes may be; empty when it cannot be anything we take.
     * Recordings are looked at closely by {@link RecordingFormat} once all of it is there.
     */
    static Optional<MediaKind> kind(byte[] beginning) {
        if (pictureType(beginning).isPresent()) {
            return Optional.of(MediaKind.PICTURE);
        }
        return RecordingFormat.beginning(beginning).map(format -> MediaKind.RECORDING);
    }

    /** {@code image/jpeg} or {@code image/png}; empty for everything else. */
    static Optional<String> pictureType(byte[] beginning) {
        String type = TIKA.detect(beginning);
        return type.equals("image/jpeg") || type.equals("image/png")
                ? Optional.of(type)
                : Optional.empty();
    }
}
