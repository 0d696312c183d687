package vn.lantoa.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of reading the bytes of one fact. */
sealed interface FactReading permits FactText, FactReading.Unread {

    /** Its id; null when that could not be read. */
    @Nullable UUID id();

    /** Of the bytes as they arrived. */
    String sha256();

    /** It could not be read, or is too large to be. */
    record Unread(@Nullable UUID id, String sha256, Refusal why) implements FactReading {}
}
