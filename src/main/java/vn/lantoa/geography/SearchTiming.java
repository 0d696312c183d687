package vn.lantoa.geography;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long the search of places takes, for the bench: each text of a fixed set is searched in turn,
 * first to warm up, then measured.
 *
 * @param medianMillis of all measured searches
 * @param slowestMillis of the texts' medians
 */
public record SearchTiming(double medianMillis, double slowestMillis) {

    private static final List<String> TYPED =
            List.of("a", "an", "quang binh", "huyện Hướng Hóa", "xa tan lap", "khe sanh quang tri");
    private static final int ROUNDS = 31;

    /** Measures on the lists that stand. */
    public static SearchTiming of(Places places) {
        TYPED.forEach(typed -> medianNanos(places, typed));
        List<Double> medians = new ArrayList<>();
        for (String typed : TYPED) {
            medians.add(medianNanos(places, typed) / (double) Duration.ofMillis(1).toNanos());
        }
        Collections.sort(medians);
        return new SearchTiming(medians.get(medians.size() / 2), medians.getLast());
    }

    private static long medianNanos(Places places, String typed) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            places.search(typed, null, 20);
            nanos.add(System.nanoTime() - start);
        }
        Collections.sort(nanos);
        return nanos.get(ROUNDS / 2);
    }
}
