package vn.lantoa.accounts.spi;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file held about a person, to be taken along.
 *
 * @param name its name in the archive, unique among the module's, without folders
 * @param content opens it; asked for once
 */
public record HeldFile(String name, Content content) {

    /** Opens the bytes. */
    public interface Content {
        /** The bytes; the caller closes them. */
        InputStream open() throws IOException;
    }
}
