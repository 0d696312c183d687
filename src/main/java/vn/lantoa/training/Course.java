package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;

/**
 * A course that classes are held of.
 *
 * @param retired no new classes are made of it
 * @param version rises with every change
 */
public record Course(CourseId id, CoursePlan plan, boolean retired, int version, Instant saved)
        implements Serializable {}
