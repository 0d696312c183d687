package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Somebody's part in a class.
 *
 * @param person the account; null without one
 * @param name as the account has it or as it was written down; empty once erased
 * @param phone as written down, E.164; null for accounts and where none was given
 * @param sex null when nobody asked
 * @param queued place in the waiting list
 * @param offeredUntil until when an offered seat is held; null in every other state
 */
public record Trainee(
        TraineeId id,
        ClassId classId,
        @Nullable PersonId person,
        String name,
        @Nullable String phone,
        UnitId unit,
        @Nullable Sex sex,
        @Nullable TargetGroup audience,
        TraineeState state,
        TraineeOrigin origin,
        Instant queued,
        @Nullable Instant offeredUntil)
        implements Serializable {}
