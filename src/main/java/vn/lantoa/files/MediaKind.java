package vn.lantoa.files;

/** What may be uploaded, and how large. */
enum MediaKind {
    /** A JPEG or PNG. Phones scale photos down to 1,280 px before they send them. */
    PICTURE(2 * 1024 * 1024),
    /** Sound as browsers record it: WebM, Ogg or MP4. */
    RECORDING(10 * 1024 * 1024);

    private final long mostBytes;

    MediaKind(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    long mostBytes() {
        return mostBytes;
    }
}
