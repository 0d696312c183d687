package vn.lantoa.training.ui;

import java.text.NumberFormat;
import vn.lantoa.uikit.VietnameseDates;

/** Averages as Vietnam writes them, with at most one decimal. */
final class TestNumbers {

    private TestNumbers() {}

    static String shown(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(VietnameseDates.FORMAT);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** With a sign, for how much something rose or fell. */
    static String signed(double value) {
        return value > 0 ? "+" + shown(value) : shown(value);
    }
}
