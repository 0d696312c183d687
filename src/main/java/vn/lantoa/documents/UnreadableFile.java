package vn.lantoa.documents;

/** Ends the reading of a file from deep inside a parser; {@link TableReader} makes it an answer. */
final class UnreadableFile extends RuntimeException {

    private final TableAnswer.Refused refused;

    UnreadableFile(TableAnswer.Refused refused) {
        super(refused.name());
        this.refused = refused;
    }

    UnreadableFile(TableAnswer.Refused refused, Throwable cause) {
        super(refused.name(), cause);
        this.refused = refused;
    }

    TableAnswer.Refused refused() {
        return refused;
    }
}
