package vn.lantoa.files;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/** What {@link MediaRemoval} reads and deletes, all within one transaction. */
@Component
class RemovalTables {

    private final JdbcClient jdbc;

    RemovalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(PersonId person, ContentHash uploaded) {
        jdbc.sql("DELETE FROM upload WHERE person = ? AND sha256 = ?")
                .params(person.toString(), uploaded.hex())
                .update();
    }

    /** Holds what was uploaded against whoever finishes an upload of it; false when it is none. */
    boolean lock(ContentHash uploaded) {
        return jdbc.sql("SELECT sha256 FROM media WHERE sha256 = ? FOR UPDATE")
                .param(uploaded.hex())
                .query((row, n) -> row.getString("sha256"))
                .optional()
                .isPresent();
    }

    boolean sentBySomebody(ContentHash uploaded) {
        return jdbc.sql(
                                """
                                SELECT EXISTS (SELECT 1 FROM upload
                                 WHERE sha256 = ? AND finished_at IS NOT NULL)
                                """)
                        .param(uploaded.hex())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes the rows; answers the contents that no other picture needs. */
    List<ContentHash> delete(ContentHash uploaded) {
        List<String> contents = contents(uploaded);
        jdbc.sql("DELETE FROM rendition WHERE media = ?").param(uploaded.hex()).update();
        jdbc.sql("DELETE FROM media WHERE sha256 = ?").param(uploaded.hex()).update();
        List<String> unneeded = contents.stream().filter(this::unneeded).toList();
        unneeded.forEach(content ->
                jdbc.sql("DELETE FROM content WHERE sha256 = ?").param(content).update());
        return unneeded.stream().map(ContentHash::new).toList();
    }

    /** In the order of their names, held until the transaction ends. */
    private List<String> contents(ContentHash uploaded) {
        return jdbc.sql(
                        """
                        SELECT sha256 FROM content
                         WHERE sha256 IN (SELECT content FROM rendition WHERE media = ?)
                         ORDER BY sha256 FOR UPDATE
                        """)
                .param(uploaded.hex())
                .query((row, n) -> row.getString("sha256"))
                .list();
    }

    private boolean unneeded(String content) {
        return jdbc.sql("SELECT count(*) FROM rendition WHERE content = ?")
                        .param(content)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
