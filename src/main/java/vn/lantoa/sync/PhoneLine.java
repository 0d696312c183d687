package vn.lantoa.sync;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/**
 * What a phone last told about itself.
 *
 * @param phone the number to call; null when none is known
 * @param unit where its person worked then
 * @param name what the device calls itself, such as "Chrome, Android"
 * @param lastSync exact to the hour while nothing changes
 * @param waiting facts not sent yet
 * @param review facts the person has to look at again
 * @param oldest when the oldest waiting fact was made, by the phone's clock
 * @param build the version of the field client; null when it did not say
 * @param ended whether the device is no longer signed in
 */
public record PhoneLine(
        UUID device,
        PersonId person,
        String personName,
        @Nullable PhoneNumber phone,
        UnitId unit,
        String name,
        Instant lastSync,
        int waiting,
        int review,
        @Nullable Instant oldest,
        @Nullable String build,
        boolean ended)
        implements Serializable {}
