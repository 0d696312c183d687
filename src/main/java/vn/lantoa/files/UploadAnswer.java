package vn.lantoa.files;

import java.time.Duration;

/** What becomes of a chunk. */
public sealed interface UploadAnswer {

    /** It is kept, on disk; or nobody wants it any more ({@link UnwantedMedia}). */
    record Kept(UploadState state) implements UploadAnswer {}

    /** It does not follow on what is there; the next chunk begins at the offset. */
    record OtherOffset(long offset) implements UploadAnswer {}

    /** More bytes or more pixels than are taken of its kind; nothing of it is kept. */
    record TooLarge() implements UploadAnswer {}

    /** The bytes are not those of the hash or not as many as said; nothing of it is kept. */
    record Broken() implements UploadAnswer {}

    /** Neither a picture nor a recording of a kind that is taken; nothing of it is kept. */
    record OtherKind() implements UploadAnswer {}

    /** This person has sent very much within a day. */
    record Later(Duration pause) implements UploadAnswer {}
}
