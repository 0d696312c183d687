package vn.lantoa.training.tests;

/** Whether a test of a class takes answers. */
public enum TestState {
    /** Opens by itself at a time that phones know. */
    SCHEDULED,
    OPEN,
    CLOSED
}
