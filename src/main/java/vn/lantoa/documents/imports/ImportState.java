package vn.lantoa.documents.imports;

/** How far an import is. Only in {@link #DONE} has anything been imported. */
public enum ImportState {
    CHECKING,
    /** Checked; waits for the person's word. */
    READY,
    /** Was to be written, but what it was checked against has changed; waits again. */
    STALE,
    APPLYING,
    DONE,
    /** Ended by a fault of ours; undone as a whole. */
    FAILED,
    /** The server was started anew before the end; undone as a whole. */
    INTERRUPTED,
    /** The person gave it up. */
    DROPPED,
    /** Waited too long for the person's word. */
    EXPIRED;

    /** Whether something is going on in the background. */
    public boolean running() {
        return this == CHECKING || this == APPLYING;
    }

    /** Whether it waits for the person's word. */
    public boolean waiting() {
        return this == READY || this == STALE;
    }
}
