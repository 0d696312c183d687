package vn.lantoa.files;

/**
 * How far one person's upload is.
 *
 * @param offset bytes received and kept
 * @param length bytes in all
 * @param complete whether all of it was found right and is stored
 */
public record UploadState(long offset, long length, boolean complete) {

    public UploadState {
        if (offset < 0 || offset > length || (complete && offset != length)) {
            throw new IllegalArgumentException("impossible upload: " + offset + " of " + length);
        }
    }
}
