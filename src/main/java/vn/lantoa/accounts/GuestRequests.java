package vn.lantoa.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.spi.HeldPart;

/**
 * What people without an account ask about their own data, with the same two working days for an
 * answer as for everybody. Callers have checked that the person asks, or that somebody may ask for
 * them.
 */
public interface GuestRequests {

    /**
     * A wish to be erased.
     *
     * @param answerDue the last day for an answer
     * @param answer what they are told; null while nobody answered, or when it needs no words
     * @param answeredAt null while nobody answered
     */
    record Asked(
            UUID id,
            Instant askedAt,
            LocalDate answerDue,
            @Nullable String answer,
            @Nullable Instant answeredAt)
            implements Serializable {}

    /** They ask to be erased; while a request is open asking again is asking once. */
    Asked askErasure(UUID guest);

    /**
     * The signed-in person writes down that somebody asked by word of mouth or on paper.
     *
     * @param received the day it came, on which the two working days begin to count
     */
    Asked takeDownErasure(UUID guest, LocalDate received);

    /** What they asked, the newest first. */
    List<Asked> of(UUID guest);

    /** What is held about them. */
    List<HeldPart> held(UUID guest);

    /** Writes a copy of what is held about them, a ZIP with a page to read and the same as JSON. */
    void copy(UUID guest, Locale language, OutputStream out) throws IOException;
}
