package vn.lantoa.sync;

import java.nio.file.Path;
import java.util.UUID;
import vn.lantoa.accounts.Person;

/**
 * What reading a file in would do.
 *
 * @param author whose phone saved it
 * @param madeAt when, by the phone's clock, as the file says
 * @param fresh facts the server does not have
 * @param here facts it has already
 * @param damaged facts whose bytes are not those of their hash, or cannot be opened
 * @param media pictures and recordings
 */
public record OutboxPreview(
        Path file,
        Person author,
        UUID installation,
        String madeAt,
        int fresh,
        int here,
        int damaged,
        int media) {

    /** Whether there is anything to read in: a file of damaged facts alone has nothing. */
    public boolean readable() {
        return fresh + here > 0 || damaged == 0;
    }
}
