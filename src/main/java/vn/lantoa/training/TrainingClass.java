package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.LocalizedText;

/**
 * A class of a course.
 *
 * @param title of its course
 * @param changed when it was last changed after it had been announced, or null
 * @param version rises with every change
 */
public record TrainingClass(
        ClassId id,
        ClassPlan plan,
        LocalizedText title,
        PassRule pass,
        ClassStatus status,
        @Nullable Instant changed,
        Instant saved,
        int version)
        implements Serializable {}
