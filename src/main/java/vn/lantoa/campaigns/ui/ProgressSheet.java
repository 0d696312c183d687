package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.campaigns.progress.ActivityCounts;
import vn.lantoa.campaigns.progress.CommuneProgress;
import vn.lantoa.campaigns.progress.Progress;
import vn.lantoa.campaigns.progress.ProgressFilter;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;

/** The progress table as a spreadsheet: every commune the filter finds, figures as numbers. */
@org.springframework.stereotype.Component
class ProgressSheet {

    private final Progress progress;

    ProgressSheet(Progress progress) {
        this.progress = progress;
    }

    Sheet of(ProgressFilter filter, Component on) {
        List<Sheet.Column> columns =
                List.of(
                        column(on, "campaigns.progress.province", 26),
                        column(on, "campaigns.progress.commune", 30),
                        column(on, "campaigns.progress.state", 24),
                        column(on, "campaigns.progress.planned", 12),
                        column(on, "campaigns.progress.confirmed", 12),
                        column(on, "campaigns.progress.held", 12),
                        column(on, "campaigns.progress.cancelled", 12),
                        column(on, "campaigns.progress.withResult", 14));
        List<List<Cell>> rows =
                progress.page(filter, 0, Integer.MAX_VALUE).rows().stream()
                        .map(line -> row(line, on))
                        .toList();
        return new Sheet(on.getTranslation("campaigns.progress"), columns, rows);
    }

    String fileName(LocalDate day) {
        return "tien-do-" + day + ".xlsx";
    }

    private static Sheet.Column column(Component on, String key, int width) {
        return new Sheet.Column(on.getTranslation(key), width);
    }

    private static List<Cell> row(CommuneProgress line, Component on) {
        ActivityCounts counts = line.counts();
        Stream<Cell> names =
                Stream.of(line.province(), line.name(), on.getTranslation(line.state().key()))
                        .map(Cell::text);
        Stream<Cell> figures =
                Stream.of(
                                counts.planned(),
                                counts.confirmed(),
                                counts.held(),
                                counts.cancelled(),
                                counts.withResult())
                        .map(Cell::number);
        return Stream.concat(names, figures).toList();
    }
}
