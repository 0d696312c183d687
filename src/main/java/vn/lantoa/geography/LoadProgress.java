package vn.lantoa.geography;

/** Hears how far the loading of reference data is; a bean of this type is told at start. */
@FunctionalInterface
public interface LoadProgress {

    /**
     * A part of a file stands in the database.
     *
     * @param file name of the file, such as {@code admin_units.csv}
     * @param done rows so far
     * @param total rows of the file
     */
    void loaded(String file, int done, int total);
}
