package vn.lantoa.sync;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaRemoval;
import vn.lantoa.files.UnwantedMedia;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.MediaWithdrawal;

/**
 * Notes what was taken off facts. Bytes belong to the person who sent them: they go once nothing
 * that person wrote names them any more.
 */
@Component
class WithdrawnMedia implements MediaWithdrawal, UnwantedMedia {

    private final JdbcClient jdbc;
    private final MediaRemoval files;

    WithdrawnMedia(JdbcClient jdbc, MediaRemoval files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public void withdraw(Collection<UUID> facts, String sha256) {
        if (facts.isEmpty()) {
            return;
        }
        List<String> ids = facts.stream().map(UUID::toString).toList();
        jdbc.sql(
                        """
                        INSERT IGNORE INTO withdrawn_media (sha256, fact)
                        SELECT :sha256, id FROM fact WHERE id IN (:facts)
                        """)
                .param("sha256", sha256)
                .param("facts", ids)
                .update();
        jdbc.sql("DELETE FROM fact_media WHERE sha256 = :sha256 AND fact IN (:facts)")
                .param("sha256", sha256)
                .param("facts", ids)
                .update();
        ContentHash hash = new ContentHash(sha256);
        for (PersonId author : authors(ids)) {
            if (!named(author, hash, "fact_media")) {
                files.remove(author, hash);
            }
        }
    }

    @Override
    public boolean unwanted(PersonId person, ContentHash uploaded) {
        return named(person, uploaded, "withdrawn_media") && !named(person, uploaded, "fact_media");
    }

    private List<PersonId> authors(List<String> facts) {
        return jdbc.sql("SELECT DISTINCT author FROM fact WHERE id IN (:facts) ORDER BY author")
                .param("facts", facts)
                .query((row, n) -> PersonId.parse(row.getString("author")))
                .list();
    }

    /** Whether the table has a fact of this author with these bytes. */
    private boolean named(PersonId author, ContentHash hash, String table) {
        return jdbc.sql(
                                """
                                SELECT EXISTS (SELECT 1 FROM %s m JOIN fact f ON f.id = m.fact
                                 WHERE m.sha256 = :sha256 AND f.author = :author)
                                """
                                        .formatted(table))
                        .param("sha256", hash.hex())
                        .param("author", author.toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
