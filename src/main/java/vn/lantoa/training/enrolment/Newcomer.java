package vn.lantoa.training.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TargetGroup;

/**
 * Somebody without an account who is to take part. Ethnicity is never asked.
 *
 * @param unit where they work or live
 * @param sex null when it was not said
 */
public record Newcomer(
        String name,
        @Nullable PhoneNumber phone,
        UnitId unit,
        @Nullable Sex sex,
        @Nullable TargetGroup audience)
        implements Serializable {

    /** The longest name in characters. */
    public static final int NAME_LENGTH = 120;

    public Newcomer {
        name = name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("not a name");
        }
    }
}
