package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.progress.ActivityCounts;
import vn.lantoa.campaigns.progress.CommuneProgress;
import vn.lantoa.campaigns.progress.CommuneState;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/**
 * The communes line by line: a table on a laptop, on a phone each line a card that names its
 * figures. Roles are written out, because a table that is laid out as cards loses its own.
 */
final class ProgressTable extends NativeTable {

    private static final List<String> COLUMNS =
            List.of(
                    "campaigns.progress.commune",
                    "campaigns.progress.state",
                    "campaigns.progress.planned",
                    "campaigns.progress.confirmed",
                    "campaigns.progress.held",
                    "campaigns.progress.cancelled",
                    "campaigns.progress.withResult");

    private @Nullable CampaignId campaign;

    ProgressTable() {
        addClassName("lt-progress");
        role(this, "table");
        getElement().setAttribute("aria-label", getTranslation("campaigns.progress"));
        NativeTableRow row = role(new NativeTableRow(), "row");
        for (String key : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(role(cell, "columnheader"));
        }
        role(getHead(), "rowgroup").add(row);
        role(getBody(), "rowgroup");
    }

    /** Starts anew with lines whose links lead to this campaign, or to all when it is null. */
    void clear(@Nullable CampaignId one) {
        campaign = one;
        getBody().removeAll();
    }

    void append(List<CommuneProgress> lines) {
        lines.forEach(line -> getBody().add(row(line)));
    }

    private NativeTableRow row(CommuneProgress line) {
        NativeTableRow row = role(new NativeTableRow(), "row");
        Anchor agenda = new Anchor(agendaOf(line.commune()), line.name());
        Span province = new Span(line.province());
        province.addClassName("lt-secondary");
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.add(agenda, province);
        name.getElement().setAttribute("scope", "row");
        row.add(role(name, "rowheader"));
        row.add(cell(1, badge(line.state(), this)));
        ActivityCounts counts = line.counts();
        row.add(
                number(2, counts.planned()),
                number(3, counts.confirmed()),
                number(4, counts.held()),
                number(5, counts.cancelled()),
                results(line));
        return row;
    }

    private NativeTableCell results(CommuneProgress line) {
        int count = line.counts().withResult();
        if (count == 0) {
            return number(6, 0);
        }
        RouterLink link = new RouterLink(String.valueOf(count), ResultsView.class);
        link.setQueryParameters(
                ResultAddress.write(
                        new ResultFilter(
                                campaign,
                                null,
                                line.commune(),
                                null,
                                null,
                                null,
                                null,
                                "",
                                false)));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("campaigns.progress.resultsOf", count, line.name()));
        return cell(6, link);
    }

    /** The calendar with all that this commune has planned, from the beginning. */
    private String agendaOf(UnitId commune) {
        String all = "lich?tu=dau&noi=" + commune;
        return campaign == null ? all : all + "&chien-dich=" + campaign;
    }

    private NativeTableCell number(int column, int value) {
        NativeTableCell cell = cell(column, new Span(String.valueOf(value)));
        if (value == 0) {
            cell.addClassName("lt-none");
        }
        return cell;
    }

    /** The label stands in the cell on phones, where no heading stands above it. */
    private NativeTableCell cell(int column, Component content) {
        Span label = new Span(getTranslation(COLUMNS.get(column)));
        label.addClassName("lt-progress-label");
        label.getElement().setAttribute("aria-hidden", "true");
        NativeTableCell cell = role(new NativeTableCell(), "cell");
        cell.add(label, content);
        return cell;
    }

    private static <T extends HtmlContainer> T role(T part, String role) {
        part.getElement().setAttribute("role", role);
        return part;
    }

    static StateBadge badge(CommuneState state, Component on) {
        Symbol symbol =
                switch (state) {
                    case WITHOUT_PLAN -> Symbol.BAN;
                    case RESULTS_MISSING -> Symbol.WARNING;
                    case DONE -> Symbol.CHECK;
                    case UNDER_WAY -> Symbol.CALENDAR;
                    case PLANNED -> Symbol.CLOCK;
                };
        return new StateBadge(tone(state), symbol, on.getTranslation(state.key()));
    }

    static Tone tone(CommuneState state) {
        return switch (state) {
            case WITHOUT_PLAN -> Tone.DANGER;
            case RESULTS_MISSING -> Tone.WARNING;
            case DONE -> Tone.SUCCESS;
            case UNDER_WAY -> Tone.ACCENT;
            case PLANNED -> Tone.INFO;
        };
    }
}
