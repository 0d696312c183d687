package vn.lantoa.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where contents lie, each once, named by its hash, never changed. On disk now; an object store can
 * take its place.
 */
interface ContentStore {

    /**
     * Keeps the bytes whole or not at all; when this returns they outlive a power cut. Keeping the
     * same content again changes nothing.
     */
    void keep(ContentHash name, byte[] bytes) throws IOException;

    /** Whether there is such a content. */
    boolean holds(ContentHash name);

    /**
     * Reads a content from a byte on.
     *
     * @throws java.nio.file.NoSuchFileException when there is none of this name
     */
    InputStream open(ContentHash name, long from) throws IOException;

    /** Removes a content; one that is not there stays so. */
    void remove(ContentHash name) throws IOException;
}
