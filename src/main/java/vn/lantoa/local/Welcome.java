package vn.lantoa.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.geography.LoadProgress;

/** What bin/run prints: how far loading is, where the product is reached, who can sign in. */
final class Welcome implements LoadProgress {

    private static final int OF_EACH_ROLE = 2;

    private final PrintStream out;
    private final String address;
    private final Path home;

    Welcome(PrintStream out, String address, Path home) {
        this.out = out;
        this.address = address;
        this.home = home;
    }

    @Override
    public void loaded(String file, int done, int total) {
        out.printf("  %s: %,d of %,d%n", file, done, total);
    }

    /** Prints the address and a few sign-ins of each role; the whole list stands in the file. */
    void print(List<DemoAccounts.Line> accounts) {
        out.println();
        out.println("Lan Tỏa is ready: " + address);
        Set<String> seen = new HashSet<>();
        for (DemoAccounts.Line line : accounts) {
            for (int n = 0; n < OF_EACH_ROLE; n++) {
                if (seen.add(line.role() + n)) {
                    out.printf(
                            "  %-18s %-34s %s  %s%n",
                            line.role(), line.place(), line.phone(), line.password());
                    if (n == 0) {
                        out.printf("  %-18s %s%n", "", line.link());
                    }
                    break;
                }
            }
        }
        out.printf(
                "All %d accounts with their invitation links: %s%n",
                accounts.size(), home.resolve("demo-accounts.csv"));
        out.println(
                "Organisers sign in with phone and password; a link opens the app on a phone. Ctrl+C ends it.");
        out.flush();
    }
}
