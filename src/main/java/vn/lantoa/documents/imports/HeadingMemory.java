package vn.lantoa.documents.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.documents.spi.ImportActor;
import vn.lantoa.shared.SearchKey;

/** Remembers which title of the signed-in person's own lists meant which column. */
@Service
public class HeadingMemory {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final ImportActor actor;

    HeadingMemory(JdbcClient jdbc, ImportActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** Column by title without accents; an empty column: the title meant none. */
    @Transactional(readOnly = true)
    public Map<String, String> of(String kind) {
        return jdbc
                .sql(
                        """
                        SELECT heading, column_name FROM import_heading
                         WHERE person = :person AND kind = :kind
                        """)
                .param("person", actor.require().toString())
                .param("kind", kind)
                .query((row, n) ->
                        Map.entry(row.getString("heading"), row.getString("column_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what the person chose: for each title its column, or none. */
    @Transactional
    public void keep(String kind, List<String> titles, Map<String, Integer> places) {
        Map<Integer, String> columns =
                places.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        String person = actor.require().toString();
        for (int i = 0; i < titles.size(); i++) {
            String heading = SearchKey.of(titles.get(i));
            if (!heading.isEmpty() && heading.length() <= LONGEST) {
                jdbc.sql(
                                """
                                INSERT INTO import_heading (person, kind, heading, column_name)
                                VALUES (:person, :kind, :heading, :column)
                                ON DUPLICATE KEY UPDATE column_name = VALUES(column_name)
                                """)
                        .param("person", person)
                        .param("kind", kind)
                        .param("heading", heading)
                        .param("column", columns.getOrDefault(i, ""))
                        .update();
            }
        }
    }
}
