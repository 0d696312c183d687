package vn.lantoa.sync;

import java.util.List;

/**
 * What came of reading a file in.
 *
 * @param stored facts that are new here
 * @param here facts that had arrived before
 * @param refused sentences about the facts that were not taken, in the reader's language
 * @param media pictures and recordings that are complete here
 * @param mediaLeft those that are not; the same file can be read in again later
 */
public record ReadIn(int stored, int here, List<String> refused, int media, int mediaLeft) {

    /** Keeps its own copy of the list. */
    public ReadIn {
        refused = List.copyOf(refused);
    }
}
