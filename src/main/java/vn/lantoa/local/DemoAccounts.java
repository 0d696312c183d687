package vn.lantoa.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The file {@code demo-accounts.csv}: who can sign in to the demo, and how. Readable by this user
 * only.
 */
final class DemoAccounts {

    private static final String[] COLUMNS = {
        "role", "place", "phone", "password", "invitation_link"
    };
    private static final List<String> SYLLABLES =
            List.of(
                    "nui", "song", "bien", "rung", "mua", "nang", "gio", "may", "lua", "ngo", "sen",
                    "tre", "dua", "cau", "suoi");

    private final Path file;

    DemoAccounts(Path home) {
        this.file = home.resolve("demo-accounts.csv");
    }

    /** One account as it is printed. */
    record Line(String role, String place, String phone, String password, String link) {}

    /** Passwords of an earlier start by phone number as it is shown; empty when there was none. */
    Map<String, String> passwords() {
        Map<String, String> passwords = new HashMap<>();
        if (Files.exists(file)) {
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            try (Reader reader = Files.newBufferedReader(file)) {
                format.parse(reader)
                        .forEach(line -> passwords.put(line.get("phone"), line.get("password")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return passwords;
    }

    /** A new password that can be read out: three words and three digits. */
    static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            password.append(SYLLABLES.get(random.nextInt(SYLLABLES.size()))).append('-');
        }
        return password.append(100 + random.nextInt(900)).toString();
    }

    /** Writes the file anew. */
    void write(List<Line> lines) {
        try {
            List<String> text = new ArrayList<>();
            text.add(String.join(",", COLUMNS));
            for (Line line : lines) {
                text.add(
                        CSVFormat.DEFAULT.format(
                                line.role, line.place, line.phone, line.password, line.link));
            }
            OwnersFile.write(file, String.join("\n", text) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
