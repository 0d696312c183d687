package vn.lantoa.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** The tables of this module; what is called between a lock and its commit says so. */
@Component
class FileTables {

    /** The form of a recording; pictures have one of {@link PictureSize}. */
    private static final String AS_IT_IS = "AS_IT_IS";

    private final JdbcClient jdbc;
    private final ContentStore store;
    private final Clock clock;

    /** A row of {@code upload}. */
    record Upload(PersonId person, ContentHash hash, long length, long received, boolean complete) {

        UploadState state() {
            return new UploadState(received, length, complete);
        }
    }

    FileTables(JdbcClient jdbc, ContentStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    Optional<Upload> upload(PersonId person, ContentHash hash) {
        return jdbc.sql("SELECT * FROM upload WHERE person = ? AND sha256 = ?")
                .params(person.toString(), hash.hex())
                .query((row, n) -> upload(row))
                .optional();
    }

    Set<ContentHash> finished(PersonId person, Set<ContentHash> hashes) {
        return jdbc
                .sql(
                        """
                        SELECT * FROM upload
                         WHERE person = :person AND sha256 IN (:hashes) AND finished_at IS NOT NULL
                        """)
                .param("person", person.toString())
                .param("hashes", hashes.stream().map(ContentHash::hex).toList())
                .query((row, n) -> upload(row).hash())
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** As {@link #upload}, and holds the row until the transaction ends. */
    Optional<Upload> lock(PersonId person, ContentHash hash) {
        return jdbc.sql("SELECT * FROM upload WHERE person = ? AND sha256 = ? FOR UPDATE")
                .params(person.toString(), hash.hex())
                .query((row, n) -> upload(row))
                .optional();
    }

    /** Notes the beginning of an upload; one that is there stays. Holds the row. */
    Upload begin(PersonId person, ContentHash hash, long length) {
        jdbc.sql(
                        """
                        INSERT INTO upload (person, sha256, length, received, started_at, touched_at)
                        VALUES (:person, :hash, :length, 0, :now, :now)
                        ON DUPLICATE KEY UPDATE length = upload.length
                        """)
                .param("person", person.toString())
                .param("hash", hash.hex())
                .param("length", length)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        return lock(person, hash).orElseThrow();
    }

    void received(PersonId person, ContentHash hash, long received) {
        jdbc.sql(
                        """
                        UPDATE upload SET received = :received, touched_at = :now
                         WHERE person = :person AND sha256 = :hash
                        """)
                .param("received", received)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("person", person.toString())
                .param("hash", hash.hex())
                .update();
    }

    void finish(PersonId person, ContentHash hash) {
        jdbc.sql(
                        """
                        UPDATE upload SET finished_at = :now, touched_at = :now
                         WHERE person = :person AND sha256 = :hash
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("person", person.toString())
                .param("hash", hash.hex())
                .update();
    }

    void drop(PersonId person, ContentHash hash) {
        jdbc.sql("DELETE FROM upload WHERE person = ? AND sha256 = ? AND finished_at IS NULL")
                .params(person.toString(), hash.hex())
                .update();
    }

    /** Bytes of all uploads the person began since then, as announced. */
    long bytesBegun(PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(length), 0) FROM upload
                         WHERE person = ? AND started_at > ?
                        """)
                .params(person.toString(), DatabaseTime.of(since))
                .query(Long.class)
                .single();
    }

    /** The person's unfinished uploads beyond so many, the longest untouched of all. */
    List<Upload> beyond(PersonId person, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM upload WHERE person = ? AND finished_at IS NULL
                         ORDER BY touched_at DESC, sha256 LIMIT 1000 OFFSET ?
                        """)
                .params(person.toString(), most)
                .query((row, n) -> upload(row))
                .list();
    }

    /** Unfinished uploads that nothing was added to since then. */
    List<Upload> untouched(Instant since) {
        return jdbc.sql("SELECT * FROM upload WHERE finished_at IS NULL AND touched_at < ?")
                .params(DatabaseTime.of(since))
                .query((row, n) -> upload(row))
                .list();
    }

    /** Whether it is here already; then nobody removes it until the transaction ends. */
    boolean knows(ContentHash uploaded) {
        return jdbc.sql("SELECT sha256 FROM media WHERE sha256 = ? FOR UPDATE")
                .params(uploaded.hex())
                .query((row, n) -> row.getString("sha256"))
                .optional()
                .isPresent();
    }

    /** Notes what was uploaded, before its forms. */
    void media(ContentHash uploaded, MediaKind kind) {
        jdbc.sql(
                        """
                        INSERT INTO media (sha256, kind, stored_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE kind = kind
                        """)
                .params(uploaded.hex(), kind.name(), DatabaseTime.of(clock.instant()))
                .update();
    }

    void picture(ContentHash uploaded, PictureSize size, ContentHash content, long bytes) {
        form(uploaded, size.name(), content, "image/jpeg", bytes);
    }

    void recording(ContentHash uploaded, ContentHash content, String mediaType, long bytes) {
        form(uploaded, AS_IT_IS, content, mediaType, bytes);
    }

    private void form(
            ContentHash uploaded, String form, ContentHash content, String type, long bytes) {
        jdbc.sql(
                        """
                        INSERT INTO content (sha256, media_type, bytes, stored_at)
                        VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE bytes = content.bytes
                        """)
                .params(content.hex(), type, bytes, DatabaseTime.of(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO rendition (media, form, content) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE content = rendition.content
                        """)
                .params(uploaded.hex(), form, content.hex())
                .update();
    }

    Optional<Content> content(ContentHash uploaded, PictureSize size) {
        return jdbc.sql(
                        """
                        SELECT c.sha256, c.media_type, c.bytes
                          FROM rendition r JOIN content c ON c.sha256 = r.content
                         WHERE r.media = ? AND r.form IN (?, 'AS_IT_IS')
                        """)
                .params(uploaded.hex(), size.name())
                .query((row, n) ->
                        new Content(
                                store,
                                new ContentHash(row.getString("sha256")),
                                row.getString("media_type"),
                                row.getLong("bytes")))
                .optional();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                PersonId.parse(row.getString("person")),
                new ContentHash(row.getString("sha256")),
                row.getLong("length"),
                row.getLong("received"),
                row.getObject("finished_at") != null);
    }
}
