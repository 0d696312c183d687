package vn.lantoa.geography;

/** Takes in lists of administrative units. */
public interface PlaceLists {

    /**
     * Loads a list in one transaction: either all of it stands afterwards or nothing changed. Units
     * of earlier lists stay, with everything that hangs on them; villages follow their commune
     * where it went over whole. A list whose files stand already is left alone. Callers check that
     * the person may do this.
     */
    Outcome load(PlaceList list);

    /** How a load ended. */
    sealed interface Outcome {

        /** The list stands. */
        record Loaded(int units, int successors) implements Outcome {}

        /** These very files stood already. */
        record Unchanged() implements Outcome {}

        /**
         * A file was wrong and nothing was changed.
         *
         * @param file its name
         * @param line the line to look at, from 1; 0 when the fault is in the file as a whole
         * @param reason what is wrong, in English, for the person who prepares the file
         */
        record Refused(String file, long line, String reason) implements Outcome {

            @Override
            public String toString() {
                return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
            }
        }
    }
}
