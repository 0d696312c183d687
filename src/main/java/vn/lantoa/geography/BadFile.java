package vn.lantoa.geography;

/** Ends the reading of a file that is refused whole; never leaves this module. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PlaceLists.Outcome.Refused refused;

    BadFile(String file, long line, String reason) {
        super(reason);
        this.refused = new PlaceLists.Outcome.Refused(file, line, reason);
    }

    PlaceLists.Outcome.Refused refused() {
        return refused;
    }
}
