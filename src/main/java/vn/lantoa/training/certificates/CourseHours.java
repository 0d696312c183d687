package vn.lantoa.training.certificates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.training.CourseId;

/** Teaching hours of courses, whoever asks. */
@Component
class CourseHours {

    private final JdbcClient jdbc;

    CourseHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(CourseId id) {
        return jdbc.sql("SELECT hours FROM course WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
