package vn.lantoa.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldFile;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * Photos and recordings that a person sent. Those that arrived stay with the result they belong to:
 * they show an activity, and nobody recognises faces in them.
 */
@Component
class SentFiles implements PersonalData {

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "image/jpeg", ".jpg",
                    "audio/webm", ".webm",
                    "audio/ogg", ".ogg",
                    "audio/mp4", ".m4a");

    private final JdbcClient jdbc;
    private final MediaFiles media;

    SentFiles(JdbcClient jdbc, MediaFiles media) {
        this.jdbc = jdbc;
        this.media = media;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart(
                        "files.held.sent",
                        jdbc.sql(
                                        """
                                        SELECT sha256, length, started_at, finished_at FROM upload
                                         WHERE person = :id ORDER BY started_at DESC, sha256
                                        """)
                                .param("id", person.toString())
                                .query((row, n) ->
                                        new HeldItem()
                                                .time(
                                                        "files.held.started",
                                                        DatabaseTime.read(row, "started_at"))
                                                .time(
                                                        "files.held.finished",
                                                        DatabaseTime.readOptional(
                                                                row, "finished_at"))
                                                .text("files.held.bytes", row.getLong("length"))
                                                .text("files.held.name", row.getString("sha256")))
                                .list()));
    }

    @Override
    public List<HeldFile> filesOf(PersonId person) {
        List<HeldFile> files = new ArrayList<>();
        for (String sha256 : finished(person)) {
            Optional<Content> content =
                    ContentHash.parse(sha256).flatMap(hash -> media.find(hash, PictureSize.LARGE));
            content.ifPresent(found ->
                    files.add(
                            new HeldFile(
                                    sha256 + ENDINGS.getOrDefault(found.mediaType(), ""),
                                    () -> found.open(0))));
        }
        return files;
    }

    @Override
    public List<Fate> fates(PersonId person) {
        return List.of(new Fate("files.fate.sent", finished(person).size(), true));
    }

    /** What never arrived whole goes; the sweep takes its bytes from the disk. */
    @Override
    public void erase(PersonId person) {
        jdbc.sql("DELETE FROM upload WHERE person = :id AND finished_at IS NULL")
                .param("id", person.toString())
                .update();
    }

    private List<String> finished(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT sha256 FROM upload
                         WHERE person = :id AND finished_at IS NOT NULL ORDER BY finished_at
                        """)
                .param("id", person.toString())
                .query((row, n) -> row.getString("sha256"))
                .list();
    }
}
