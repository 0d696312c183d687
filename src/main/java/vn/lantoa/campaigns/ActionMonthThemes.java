package vn.lantoa.campaigns;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.LocalizedText;

/**
 * The themes known so far, from {@code reference/campaigns/action_month_themes.csv}. A year that is
 * missing was not announced to us.
 */
@Component
public class ActionMonthThemes {

    private final List<ActionMonthTheme> themes;

    ActionMonthThemes() {
        this.themes = read("/reference/campaigns/action_month_themes.csv");
    }

    /** Every known theme, the latest year first. */
    public List<ActionMonthTheme> all() {
        return themes;
    }

    /** The theme of a year; empty when it is not known. */
    public Optional<ActionMonthTheme> find(int year) {
        return themes.stream().filter(theme -> theme.year() == year).findFirst();
    }

    /** The theme of a year as a text; empty when it is not known. */
    public LocalizedText text(int year) {
        return find(year)
                .map(theme -> LocalizedText.vietnamese(theme.theme()))
                .orElse(LocalizedText.EMPTY);
    }

    private static List<ActionMonthTheme> read(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = ActionMonthThemes.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the product: " + file);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return format.parse(reader).stream()
                    .map(row ->
                            new ActionMonthTheme(
                                    Integer.parseInt(row.get("year")),
                                    row.get("theme_vi"),
                                    row.get("name_suffix_vi"),
                                    row.get("guiding_document"),
                                    row.get("source")))
                    .sorted(Comparator.comparingInt(ActionMonthTheme::year).reversed())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + file, e);
        }
    }
}
