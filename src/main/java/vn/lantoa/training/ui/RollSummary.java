package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.SheetLine;

/** How many were there, by sex, and how many are marked otherwise. */
final class RollSummary extends Div {

    RollSummary(List<SheetLine> lines) {
        addClassName("lt-roll-summary");
        List<SheetLine> here =
                lines.stream()
                        .filter(line -> is(line, Mark.PRESENT) || is(line, Mark.LATE))
                        .toList();
        long women = here.stream().filter(line -> line.trainee().sex() == Sex.FEMALE).count();
        long men = here.stream().filter(line -> line.trainee().sex() == Sex.MALE).count();
        Paragraph first =
                new Paragraph(
                        getTranslation("training.roll.here", here.size(), lines.size())
                                + " ("
                                + getTranslation(
                                        "training.roll.bySex",
                                        women,
                                        men,
                                        here.size() - women - men)
                                + ")");
        first.addClassName("lt-roll-here");
        StringBuilder rest = new StringBuilder();
        for (Mark mark : Mark.values()) {
            rest.append(getTranslation(mark.key()))
                    .append(": ")
                    .append(lines.stream().filter(line -> is(line, mark)).count())
                    .append(" · ");
        }
        rest.append(getTranslation("training.roll.unmarked"))
                .append(": ")
                .append(lines.stream().filter(line -> is(line, null)).count());
        add(first, new Paragraph(rest.toString()));
    }

    private static boolean is(SheetLine line, @Nullable Mark mark) {
        SheetLine.Made made = line.standing();
        return made == null ? mark == null : made.state() == mark;
    }
}
