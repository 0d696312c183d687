package vn.lantoa.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.faults.ProductDatabase;

/**
 * A class that is held on the morning of the browser tests, straight in the running product's
 * database: before its trainer's phone first reads.
 *
 * @param id of the class
 * @param session its morning, from 8:00 to 11:30
 * @param trainees people without an account, in the order they were written down
 */
record HallClass(UUID id, UUID session, List<UUID> trainees) {

    private static final String UNIT = "2025-44";
    private static final String PATH = "/vn-0/2025-44/";

    /**
     * Somebody with an account.
     *
     * @param invitation the part of the link after the address
     */
    record Guest(UUID id, String invitation) {}

    /** Somebody new in the province with this role and an invitation. */
    static Guest guest(Product product, Role role) {
        return guest(product, role, "Người thử máy ảnh");
    }

    /** As {@link #guest(Product, Role)}, with a name to be told apart by. */
    static Guest guest(Product product, Role role, String name) {
        JdbcClient database = ProductDatabase.of(product);
        UUID id = Uuid7.next();
        String token = UUID.randomUUID().toString();
        database.sql(
                        """
                        INSERT INTO person (id, row_version, name, sort_name, search_key, unit, unit_path,
                            interface_language, content_languages, scope_version, privacy_notice, created_at)
                        VALUES (?, 1, ?, 'ảnh', ' anh', ?, ?, 'vi', 'vi', 1, 1,
                            '2026-11-20 00:00:00')
                        """)
                .params(id, name, UNIT, PATH)
                .update();
        database.sql("INSERT INTO person_role (person, role, unit, languages) VALUES (?, ?, ?, '')")
                .params(id, role.name(), UNIT)
                .update();
        database.sql(
                        """
                        INSERT INTO invitation (id, person, token_hash, created_at, expires_at)
                        VALUES (?, ?, SHA2(?, 256), '2026-11-20 00:00:00', '2027-11-20 00:00:00')
                        """)
                .params(Uuid7.next(), id, token)
                .update();
        return new Guest(id, "/field.html#moi=" + token);
    }

    /** A class of the province with this trainer and so many people. */
    static HallClass of(Product product, Guest trainer, int people) {
        JdbcClient database = ProductDatabase.of(product);
        UUID course = course(database);
        UUID id = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO training_class (id, course_id, name, unit, unit_path, venue, first_day,
                            last_day, enrolling, status, check_in_key, search_text, saved_at, version)
                        VALUES (?, ?, 'Lớp thử máy ảnh', ?, ?, 'Hội trường Ủy ban nhân dân', '2026-11-22',
                            '2026-11-22', 'ORGANISER', 'ANNOUNCED', RANDOM_BYTES(32), 'lop thu',
                            '2026-11-20 00:00:00', 1)
                        """)
                .params(id, course, UNIT, PATH)
                .update();
        database.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(id, trainer.id())
                .update();
        UUID session = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO class_session (id, class_id, module, starts_at, ends_at, saved_at, version)
                        VALUES (?, ?, '', '2026-11-22 08:00:00', '2026-11-22 11:30:00',
                            '2026-11-20 00:00:00', 1)
                        """)
                .params(session, id)
                .update();
        List<UUID> trainees = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            UUID one = trainee(database, id, null);
            database.sql("INSERT INTO trainee_name (trainee_id, name) VALUES (?, ?)")
                    .params(one, "Học viên số " + i)
                    .update();
            trainees.add(one);
        }
        return new HallClass(id, session, trainees);
    }

    /** A class in three days, in which people of the province enrol themselves. */
    static UUID toEnrolIn(Product product, int seats) {
        JdbcClient database = ProductDatabase.of(product);
        UUID id = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO training_class (id, course_id, name, unit, unit_path, venue, first_day,
                            last_day, capacity, enrolling, within, status, check_in_key, search_text,
                            saved_at, version)
                        VALUES (?, ?, 'Lớp thử ghi danh', ?, ?, 'Hội trường Ủy ban nhân dân', '2026-11-25',
                            '2026-11-25', ?, 'PEOPLE', ?, 'ANNOUNCED', RANDOM_BYTES(32), 'lop thu',
                            '2026-11-20 00:00:00', 1)
                        """)
                .params(id, course(database), UNIT, PATH, seats, UNIT)
                .update();
        database.sql(
                        """
                        INSERT INTO class_session (id, class_id, module, starts_at, ends_at, saved_at, version)
                        VALUES (?, ?, '', '2026-11-25 08:00:00', '2026-11-25 11:30:00',
                            '2026-11-20 00:00:00', 1)
                        """)
                .params(Uuid7.next(), id)
                .update();
        return id;
    }

    /** Gives somebody with an account a seat; before their phone first reads. */
    void enrol(Product product, Guest person) {
        JdbcClient database = ProductDatabase.of(product);
        trainee(database, id, person.id());
    }

    private static UUID course(JdbcClient database) {
        UUID id = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO course (id, unit, unit_path, title, aims, audiences, hours, modules,
                            materials, attendance_share, saved_at, version)
                        VALUES (?, ?, ?, '{"vi":"Kiến thức giới và lồng ghép giới"}', '{"vi":""}', '[]', 8,
                            '[]', '[]', 80, '2026-11-20 00:00:00', 1)
                        """)
                .params(id, UNIT, PATH)
                .update();
        return id;
    }

    private static UUID trainee(
            JdbcClient database, UUID classId, @org.jspecify.annotations.Nullable UUID person) {
        UUID id = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO trainee (id, class_id, person_id, unit, unit_path, sex, state, origin,
                            queued_at, said_at)
                        VALUES (:id, :class, :person, :unit, :path, 'FEMALE', 'ENROLLED', 'ORGANISER',
                            '2026-11-20 00:00:00', '2026-11-20 00:00:00')
                        """)
                .param("id", id)
                .param("class", classId)
                .param("person", person)
                .param("unit", UNIT)
                .param("path", PATH)
                .update();
        return id;
    }
}
