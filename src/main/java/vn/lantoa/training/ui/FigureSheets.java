package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.figures.Counts;
import vn.lantoa.training.figures.FigureSum;
import vn.lantoa.training.figures.FigureSum.Line;

/**
 * Figures as tables: the screen shows these and the files hold these, so that they cannot differ.
 */
final class FigureSheets {

    private static final int NAME = 36;
    private static final int FIGURE = 12;

    private final Places places;
    private final Component on;

    FigureSheets(Places places, Component on) {
        this.places = places;
        this.on = on;
    }

    /** All tables but that of classes, for a single class. */
    List<Sheet> ofClass(FigureSum sum) {
        return List.of(whole(sum), bySex(sum), byGroup(sum), byUnit(sum));
    }

    /** All tables. */
    List<Sheet> of(FigureSum sum) {
        return List.of(
                whole(sum), byClass(sum), byCourse(sum), bySex(sum), byGroup(sum), byUnit(sum));
    }

    private Sheet whole(FigureSum sum) {
        return sheet(
                "training.figures.whole",
                List.of(column("training.figures.classes", FIGURE)),
                List.of(row(List.of(Cell.number(sum.byClass().size())), sum.all())));
    }

    private Sheet byClass(FigureSum sum) {
        List<Sheet.Column> first =
                List.of(
                        column("training.class", NAME),
                        column("training.course", NAME),
                        column("training.unit", NAME),
                        column("training.from", FIGURE),
                        column("training.to", FIGURE));
        return sheet(
                "training.figures.byClass",
                first,
                sum.byClass().stream().map(line -> row(cells(line.of()), line.counts())).toList());
    }

    private List<Cell> cells(TrainingClass one) {
        return List.of(
                Cell.text(one.plan().name()),
                Cell.text(Words.text(one.title())),
                Cell.text(places.fullName(one.plan().unit())),
                Cell.date(one.plan().firstDay()),
                Cell.date(one.plan().lastDay()));
    }

    private Sheet byCourse(FigureSum sum) {
        return named("training.figures.byCourse", "training.course", sum.byCourse(), Words::text);
    }

    private Sheet bySex(FigureSum sum) {
        return named("training.figures.bySex", "accounts.sex", sum.bySex(), this::sex);
    }

    private Sheet byGroup(FigureSum sum) {
        return named(
                "training.figures.byGroup",
                "training.figures.group",
                sum.byGroup(),
                group ->
                        on.getTranslation(
                                group.map(one -> one.key()).orElse("training.figures.unknown")));
    }

    private Sheet byUnit(FigureSum sum) {
        return named(
                "training.figures.byUnit",
                "training.figures.place",
                sum.byUnit(),
                unit -> places.find(unit).map(Place::name).orElse(unit.toString()));
    }

    private <T> Sheet named(
            String title, String of, List<Line<T>> lines, Function<T, String> name) {
        return sheet(
                title,
                List.of(column(of, NAME)),
                lines.stream()
                        .map(line -> row(List.of(Cell.text(name.apply(line.of()))), line.counts()))
                        .toList());
    }

    private Sheet sheet(String title, List<Sheet.Column> first, List<List<Cell>> rows) {
        List<Sheet.Column> columns = new ArrayList<>(first);
        List.of(
                        "training.figures.invited",
                        "training.figures.enrolled",
                        "training.figures.participations",
                        "training.figures.women",
                        "training.figures.men",
                        "training.figures.people",
                        "training.figures.share",
                        "training.figures.gain",
                        "training.figures.certificates")
                .forEach(key -> columns.add(new Sheet.Column(on.getTranslation(key), FIGURE)));
        return new Sheet(on.getTranslation(title), columns, rows);
    }

    private static List<Cell> row(List<Cell> first, Counts counts) {
        List<Cell> row = new ArrayList<>(first);
        row.add(Cell.number(counts.invited()));
        row.add(Cell.number(counts.enrolled()));
        row.add(Cell.number(counts.participations()));
        row.add(Cell.number(counts.women()));
        row.add(Cell.number(counts.men()));
        row.add(Cell.number(counts.people()));
        row.add(number(counts.share()));
        row.add(number(counts.gain()));
        row.add(Cell.number(counts.certificates()));
        return row;
    }

    private static Cell number(@Nullable Long value) {
        return value == null ? Cell.EMPTY : Cell.number(value);
    }

    private String sex(Optional<Sex> sex) {
        return on.getTranslation(sex.map(Sex::key).orElse("training.figures.unknown"));
    }

    private Sheet.Column column(String key, int width) {
        return new Sheet.Column(on.getTranslation(key), width);
    }
}
