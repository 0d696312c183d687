package vn.lantoa.files;

import java.io.IOException;
import java.io.InputStream;

/** A picture in a size, or a recording, as it is sent to a browser. */
public final class Content {

    private final ContentStore store;
    private final ContentHash name;
    private final String mediaType;
    private final long bytes;

    Content(ContentStore store, ContentHash name, String mediaType, long bytes) {
        this.store = store;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** The hash of these very bytes, not the one it was uploaded by; fit for an ETag. */
    public ContentHash name() {
        return name;
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** Length in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Reads it from a byte on; the caller closes the stream. */
    public InputStream open(long from) throws IOException {
        return store.open(name, from);
    }
}
