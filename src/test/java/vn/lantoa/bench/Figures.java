package vn.lantoa.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints measured figures, one JSON object a line. */
final class Figures {

    private final String bench;

    Figures(String bench) {
        this.bench = bench;
    }

    /** One figure. */
    void print(String metric, double value, String unit) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"metric\":\"%s\",\"value\":%s,\"unit\":\"%s\"}%n",
                bench,
                metric,
                number(value),
                unit);
    }

    /**
     * The median as the figure, with how often it was measured and the least and greatest value
     * beside it.
     */
    void printMedian(String metric, double[] values, String unit) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"metric\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"runs\":%d,\"min\":%s,\"max\":%s}%n",
                bench,
                metric,
                number(sorted[sorted.length / 2]),
                unit,
                sorted.length,
                number(sorted[0]),
                number(sorted[sorted.length - 1]));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
