package vn.lantoa.training;

import java.io.Serializable;

/**
 * A part of a course.
 *
 * @param title in Vietnamese
 * @param minutes how long it takes
 */
public record CourseModule(String title, int minutes) implements Serializable {

    public CourseModule {
        title = title.strip();
        if (title.isEmpty() || title.length() > ClassSession.MODULE_LENGTH || minutes < 0) {
            throw new IllegalArgumentException("not a module");
        }
    }
}
