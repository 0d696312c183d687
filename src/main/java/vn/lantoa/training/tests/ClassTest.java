package vn.lantoa.training.tests;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.ClassId;

/**
 * A test of a class, opened at least once.
 *
 * @param opened when it was last opened
 * @param closed when it was last closed; null while it is open
 */
public record ClassTest(
        UUID id, ClassId classId, TestKind kind, Instant opened, @Nullable Instant closed)
        implements Serializable {

    /** Whether it takes answers now. */
    public boolean open() {
        return closed == null;
    }
}
