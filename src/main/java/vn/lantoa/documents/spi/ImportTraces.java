package vn.lantoa.documents.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** What imports keep of who started them, for when that person asks; the caller checks who asks. */
@Component
public class ImportTraces {

    private final JdbcClient jdbc;

    ImportTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import that the person started. */
    public record Trace(String fileName, Instant started) implements Serializable {}

    /** The person's imports, the newest first. */
    public List<Trace> of(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT file_name, started_at FROM import_job WHERE person = :id
                         ORDER BY started_at DESC, id DESC
                        """)
                .param("id", person.toString())
                .query((row, n) ->
                        new Trace(row.getString("file_name"), DatabaseTime.read(row, "started_at")))
                .list();
    }

    /** Forgets them, and which titles of the person's lists meant which column. */
    public void forget(PersonId person) {
        jdbc.sql("DELETE FROM import_job WHERE person = :id")
                .param("id", person.toString())
                .update();
        jdbc.sql("DELETE FROM import_heading WHERE person = :id")
                .param("id", person.toString())
                .update();
    }
}
