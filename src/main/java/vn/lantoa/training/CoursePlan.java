package vn.lantoa.training;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * What is written down about a course.
 *
 * @param title never empty in Vietnamese
 * @param hours teaching hours, 1 to 1,000
 * @param unit whose course it is; units below may hold classes of it
 */
public record CoursePlan(
        UnitId unit,
        LocalizedText title,
        LocalizedText aims,
        Set<TargetGroup> audiences,
        int hours,
        List<CourseModule> modules,
        List<Material> materials,
        PassRule pass)
        implements Serializable {

    /** The longest title in characters. */
    public static final int TITLE_LENGTH = 160;

    public CoursePlan {
        audiences = java.util.Collections.unmodifiableSet(new TreeSet<>(audiences));
        modules = List.copyOf(modules);
        materials = List.copyOf(materials);
        if (title.vietnamese().isBlank()
                || title.vietnamese().length() > TITLE_LENGTH
                || hours < 1
                || hours > 1_000) {
            throw new IllegalArgumentException("not a course");
        }
    }
}
