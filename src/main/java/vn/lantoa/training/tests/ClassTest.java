package vn.lantoa.training.tests;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.ClassId;

/**
 * A test of a class, opened at least once.
 *
 * @param opened when it was last opened, or is going to open by itself
 * @param closed when it was last closed, or is going to close by itself; null while nobody knows
 */
public record ClassTest(
        UUID id, ClassId classId, TestKind kind, Instant opened, @Nullable Instant closed)
        implements Serializable {

    /** How it stands at a moment; it is closed from the moment that is its end. */
    public TestState at(Instant now) {
        if (closed != null && !now.isBefore(closed)) {
            return TestState.CLOSED;
        }
        return now.isBefore(opened) ? TestState.SCHEDULED : TestState.OPEN;
    }
}
