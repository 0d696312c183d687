package vn.lantoa.documents.imports;

import java.io.Serializable;
import java.util.List;
import vn.lantoa.documents.spi.RowCheck;

/** How many rows would do what, or have done it. */
public record ImportCounts(int added, int changed, int same, int wrong) implements Serializable {

    /** Nothing counted yet. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /** How many rows an import writes. */
    public int written() {
        return added + changed;
    }

    static <T> ImportCounts of(List<RowCheck<T>> checks) {
        return new ImportCounts(
                count(checks, RowCheck.Outcome.NEW),
                count(checks, RowCheck.Outcome.CHANGED),
                count(checks, RowCheck.Outcome.SAME),
                count(checks, RowCheck.Outcome.WRONG));
    }

    private static <T> int count(List<RowCheck<T>> checks, RowCheck.Outcome outcome) {
        return Math.toIntExact(checks.stream().filter(row -> row.outcome() == outcome).count());
    }
}
