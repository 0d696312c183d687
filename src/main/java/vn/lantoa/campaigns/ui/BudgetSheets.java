package vn.lantoa.campaigns.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Dong;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.Funds;
import vn.lantoa.campaigns.MoneySum;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** The money of a campaign as sheets: sums by place, and every activity. */
record BudgetSheets(Places places, Locale language) {

    private static final int TEXT = 36;
    private static final int AMOUNT = 16;

    List<Sheet> of(Map<UnitId, MoneySum> sums, List<Budgets.Line> lines) {
        return List.of(byPlace(sums), byActivity(lines));
    }

    private Sheet byPlace(Map<UnitId, MoneySum> sums) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(word("campaigns.money.place"), TEXT));
        columns.addAll(amounts());
        columns.add(new Sheet.Column(word("campaigns.money.plannedBillions"), AMOUNT));
        columns.add(new Sheet.Column(word("campaigns.money.spentBillions"), AMOUNT));
        List<List<Cell>> rows = new ArrayList<>();
        sums.forEach((unit, sum) -> rows.add(row(places.fullName(unit), sum)));
        MoneySum all = sums.values().stream().reduce(MoneySum.NONE, MoneySum::plus);
        rows.add(row(word("campaigns.money.all"), all));
        return new Sheet(word("campaigns.money.byPlace"), columns, rows);
    }

    private static List<Cell> row(String name, MoneySum sum) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        for (Map<FundSource, Long> part : List.of(sum.planned(), sum.spent())) {
            for (FundSource source : FundSource.values()) {
                cells.add(Cell.number(part.getOrDefault(source, 0L)));
            }
        }
        cells.add(Cell.number(sum.plannedTotal()));
        cells.add(Cell.number(sum.spentTotal()));
        cells.add(Cell.number(Dong.billions(sum.plannedTotal())));
        cells.add(Cell.number(Dong.billions(sum.spentTotal())));
        return cells;
    }

    private Sheet byActivity(List<Budgets.Line> lines) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(word("campaigns.field.title"), TEXT));
        columns.add(new Sheet.Column(word("campaigns.money.place"), TEXT));
        columns.add(new Sheet.Column(word("campaigns.field.start"), AMOUNT));
        columns.add(new Sheet.Column(word("campaigns.field.status"), AMOUNT));
        columns.addAll(amounts());
        return new Sheet(
                word("campaigns.activities"), columns, lines.stream().map(this::row).toList());
    }

    private List<Cell> row(Budgets.Line line) {
        Activity activity = line.activity();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(activity.plan().title().text(List.of(language.getLanguage()))));
        cells.add(Cell.text(places.fullName(activity.plan().unit())));
        cells.add(Cell.date(activity.plan().day()));
        cells.add(Cell.text(word(activity.status().key())));
        for (Funds part : List.of(line.money().planned(), line.money().spent())) {
            for (FundSource source : FundSource.values()) {
                OptionalLong amount = part.from(source);
                cells.add(amount.isPresent() ? Cell.number(amount.getAsLong()) : Cell.EMPTY);
            }
        }
        cells.add(Cell.number(line.money().planned().total()));
        cells.add(Cell.number(line.money().spent().total()));
        return cells;
    }

    /** Planned and spent by source, then both totals, all in đồng. */
    private List<Sheet.Column> amounts() {
        List<Sheet.Column> columns = new ArrayList<>();
        for (String part : List.of("campaigns.money.planned", "campaigns.money.spent")) {
            for (FundSource source : FundSource.values()) {
                columns.add(
                        new Sheet.Column(
                                I18NProvider.translate(
                                        language,
                                        "campaigns.money.inDong",
                                        word(part),
                                        word(source.key())),
                                AMOUNT));
            }
        }
        columns.add(new Sheet.Column(word("campaigns.money.plannedTotal"), AMOUNT));
        columns.add(new Sheet.Column(word("campaigns.money.spentTotal"), AMOUNT));
        return columns;
    }

    private String word(String key) {
        return I18NProvider.translate(language, key);
    }
}
