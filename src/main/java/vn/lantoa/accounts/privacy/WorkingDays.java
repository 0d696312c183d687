package vn.lantoa.accounts.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Counts working days: Monday to Friday without the public holidays of a file that names its
 * source. A holiday that is not in the file counts as a working day, so a term is never counted too
 * long.
 */
@Component
class WorkingDays {

    private static final String FILE = "reference/accounts/public-holidays.csv";
    private static final String YEARLY = "\\d\\d-\\d\\d";

    private final Set<MonthDay> everyYear = new HashSet<>();
    private final Set<LocalDate> once = new HashSet<>();

    WorkingDays() {
        for (String line : lines()) {
            String day = line.split(",", -1)[0];
            if (day.matches(YEARLY)) {
                everyYear.add(MonthDay.parse("--" + day));
            } else {
                once.add(LocalDate.parse(day));
            }
        }
    }

    /** The working day that is so many working days after a day, which itself never counts. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !everyYear.contains(MonthDay.from(day))
                && !once.contains(day);
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
