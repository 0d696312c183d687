package vn.lantoa.files;

/** The sizes a picture is kept in; a smaller picture keeps its own size. */
public enum PictureSize {
    /** At most 1,280 px on the longer side: to look at. */
    LARGE(1_280),
    /** At most 320 px on the longer side: for lists. */
    SMALL(320);

    private final int longestSide;

    PictureSize(int longestSide) {
        this.longestSide = longestSide;
    }

    /** The longer side in pixels, at most. */
    public int longestSide() {
        return longestSide;
    }
}
