package vn.lantoa.bench;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What bin/bench starts: one measurement by name. */
public final class Bench {

    private Bench() {}

    /** Measures what the one argument names and prints the figures. */
    public static void main(String[] args) throws Exception {
        // standard output is for figures
        LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
        switch (args[0]) {
            case "calendar" -> new CalendarPage().measure();
            case "desk" -> {
                new DeskLoad().measure();
                new ImportOfPeople().measure();
            }
            case "enrol" -> new EnrolmentLoad().measure();
            case "field-load" -> new FieldLoad().measure();
            case "faults" -> new Faults().measure();
            case "flow-load" -> new FlowLoad().measure();
            case "places" -> new PlaceSearch().measure();
            case "results" -> new ResultPage().measure();
            case "rollcall" -> new RollCall().measure();
            case "sync" -> new SyncLoad().measure();
            default -> {
                System.err.println(
                        "bin/bench knows calendar, desk, enrol, faults, field-load, flow-load, places, results, rollcall and sync, not "
                                + args[0]
                                + ".");
                System.exit(2);
            }
        }
        System.exit(0);
    }
}
