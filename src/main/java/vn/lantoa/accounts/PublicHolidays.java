package vn.lantoa.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The public holidays of a file that names its source for each. A holiday that is not in the file
 * is not known here: Tết and days off in lieu are added once they are announced.
 */
@Component
public class PublicHolidays {

    private static final String FILE = "reference/accounts/public-holidays.csv";
    private static final String YEARLY = "\\d\\d-\\d\\d";

    private final Map<MonthDay, Holiday> everyYear = new HashMap<>();
    private final Map<LocalDate, Holiday> once = new HashMap<>();

    /** Reads the file. */
    public PublicHolidays() {
        for (String line : lines()) {
            String[] cells = line.split(",", 3);
            Holiday holiday = new Holiday(cells[1], cells[2]);
            if (cells[0].matches(YEARLY)) {
                everyYear.put(MonthDay.parse("--" + cells[0]), holiday);
            } else {
                once.put(LocalDate.parse(cells[0]), holiday);
            }
        }
    }

    /**
     * A day off by law.
     *
     * @param name in Vietnamese
     * @param source the law or announcement that says so, in Vietnamese
     */
    public record Holiday(String name, String source) implements Serializable {}

    /** The holiday on a day, if it is one. */
    public Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(once.get(day))
                .or(() -> Optional.ofNullable(everyYear.get(MonthDay.from(day))));
    }

    private static List<String> lines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new ClassPathResource(FILE).getInputStream(),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
