package vn.lantoa.files;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lantoa.shared.PersonId;

/**
 * Opens what was uploaded. A hash is not a right: whoever calls this has made sure that the person
 * who asks may see what names the hash.
 */
@Service
public class MediaFiles {

    private final FileTables tables;
    private final ContentStore store;

    MediaFiles(FileTables tables, ContentStore store) {
        this.tables = tables;
        this.store = store;
    }

    /**
     * The picture in a size, or the recording, that was uploaded under this hash; empty when there
     * is none.
     */
    public Optional<Content> find(ContentHash uploaded, PictureSize size) {
        return tables.content(uploaded, size).filter(content -> store.holds(content.name()));
    }

    /** Whether this person has sent these very bytes, all of them. */
    public boolean uploadedBy(PersonId person, ContentHash uploaded) {
        return tables.upload(person, uploaded).map(FileTables.Upload::complete).orElse(false);
    }
}
