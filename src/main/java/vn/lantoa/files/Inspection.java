package vn.lantoa.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a whole file and stores what is kept of it. Contents are on the disk before what notes
 * them is committed: after a crash in between they lie there without a note and are simply written
 * again.
 */
@Component
class Inspection {

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    private final FileTables tables;
    private final ContentStore store;

    Inspection(FileTables tables, ContentStore store) {
        this.tables = tables;
        this.store = store;
    }

    /** Stores the file, in the running transaction; answers why not, else nothing. */
    Optional<UploadAnswer> store(ContentHash hash, byte[] file) {
        if (!ContentHash.of(file).equals(hash)) {
            return Optional.of(new UploadAnswer.Broken());
        }
        if (tables.knows(hash)) {
            return Optional.empty(); // others have sent the same
        }
        try {
            Optional<String> picture = Sniffer.pictureType(file);
            return picture.isPresent()
                    ? storePicture(hash, file, picture.get())
                    : storeRecording(hash, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<UploadAnswer> storePicture(ContentHash hash, byte[] file, String type)
            throws IOException {
        Pictures.Sizes sizes;
        try {
            sizes = Pictures.render(file, type);
        } catch (Pictures.TooManyPixels e) {
            return Optional.of(new UploadAnswer.TooLarge());
        } catch (IOException e) {
            LOG.info("picture {} cannot be decoded: {}", hash, e.getMessage());
            return Optional.of(new UploadAnswer.OtherKind());
        }
        tables.media(hash, MediaKind.PICTURE);
        storePicture(hash, PictureSize.LARGE, sizes.large());
        storePicture(hash, PictureSize.SMALL, sizes.small());
        return Optional.empty();
    }

    private void storePicture(ContentHash hash, PictureSize size, byte[] bytes) throws IOException {
        ContentHash content = ContentHash.of(bytes);
        // the row first: it is held against whoever removes the same content at this moment
        tables.picture(hash, size, content, bytes.length);
        store.keep(content, bytes);
    }

    private Optional<UploadAnswer> storeRecording(ContentHash hash, byte[] file)
            throws IOException {
        Optional<RecordingFormat> format = RecordingFormat.of(file);
        if (format.isEmpty()) {
            return Optional.of(new UploadAnswer.OtherKind());
        }
        byte[] bytes = format.get().withoutMetadata(file);
        ContentHash content = ContentHash.of(bytes);
        tables.media(hash, MediaKind.RECORDING);
        tables.recording(hash, content, format.get().mediaType(), bytes.length);
        store.keep(content, bytes);
        return Optional.empty();
    }
}
