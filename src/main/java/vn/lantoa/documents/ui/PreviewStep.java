package vn.lantoa.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.lantoa.documents.imports.CheckedRow;
import vn.lantoa.documents.imports.ImportCounts;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.ImportSheets;
import vn.lantoa.documents.imports.ImportState;
import vn.lantoa.documents.imports.Imports;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.RowCheck.Outcome;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** What would happen, row by row, before anything does. */
class PreviewStep extends Div {

    private static final int WRONG_SHOWN = 200;
    private static final int OTHERS_SHOWN = 20;

    private final transient List<CheckedRow> rows;

    PreviewStep(
            ImportKind<?> kind,
            Imports imports,
            ImportSheets sheets,
            ImportJob job,
            Consumer<ImportJob> onConfirmed,
            Runnable onDropped) {
        this.rows = imports.rows(job.id());
        ImportCounts counts = job.counts();
        add(summary(counts));
        if (job.state() == ImportState.STALE) {
            add(new Callout(Tone.WARNING, getTranslation("documents.import.stale")));
        }
        add(advice(counts));
        Button write =
                new Button(
                        getTranslation("documents.import.write", counts.written()),
                        Symbol.CHECK.icon());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setDisableOnClick(true);
        write.addClickListener(event -> onConfirmed.accept(imports.confirm(job.id())));
        write.setVisible(counts.written() > 0);
        Button leave = new Button(getTranslation("documents.import.leave"));
        leave.addClickListener(event -> {
            imports.drop(job.id());
            onDropped.run();
        });
        Div actions = new Div(write);
        actions.addClassName("lt-actions");
        if (counts.wrong() > 0) {
            var words = Told.in(getLocale(), this);
            var link =
                    Downloads.link(
                            kind.key() + "-dong-loi.xlsx",
                            getTranslation("documents.import.faultsGet"),
                            () -> sheets.faults(kind, rows, words));
            link.addClassName("lt-button-link");
            link.setClassName("lt-button-second", counts.written() > 0);
            actions.add(link);
        }
        actions.add(leave);
        add(actions);
        sections(counts);
    }

    private void sections(ImportCounts counts) {
        section(Outcome.WRONG, "documents.import.wrongRows", counts.wrong(), WRONG_SHOWN);
        section(Outcome.CHANGED, "documents.import.changedRows", counts.changed(), OTHERS_SHOWN);
        section(Outcome.NEW, "documents.import.newRows", counts.added(), OTHERS_SHOWN);
        section(Outcome.SAME, "documents.import.sameRows", kept(), OTHERS_SHOWN);
    }

    /** Rows that change nothing though they say something else; the reason stands beside them. */
    private int kept() {
        return (int)
                rows.stream()
                        .filter(row -> row.outcome() == Outcome.SAME && !row.sentences().isEmpty())
                        .count();
    }

    private Div summary(ImportCounts counts) {
        Div badges =
                new Div(
                        badge(Tone.SUCCESS, Symbol.PLUS, "documents.import.new", counts.added()),
                        badge(Tone.INFO, Symbol.EDIT, "documents.import.changed", counts.changed()),
                        badge(Tone.NEUTRAL, Symbol.CHECK, "documents.import.same", counts.same()),
                        badge(
                                counts.wrong() > 0 ? Tone.DANGER : Tone.NEUTRAL,
                                Symbol.WARNING,
                                "documents.import.wrong",
                                counts.wrong()));
        badges.addClassName("lt-import-counts");
        badges.getElement().setAttribute("role", "status");
        return badges;
    }

    private StateBadge badge(Tone tone, Symbol symbol, String key, int count) {
        return new StateBadge(tone, symbol, getTranslation(key, count));
    }

    private Paragraph advice(ImportCounts counts) {
        if (counts.written() == 0) {
            return new Paragraph(
                    getTranslation(
                            counts.wrong() > 0
                                    ? "documents.import.adviceAllWrong"
                                    : "documents.import.adviceNothing"));
        }
        return new Paragraph(
                getTranslation(
                        counts.wrong() > 0
                                ? "documents.import.adviceSomeWrong"
                                : "documents.import.adviceSound"));
    }

    private void section(Outcome outcome, String titleKey, int count, int most) {
        if (count == 0) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lt-import-rows");
        rows.stream()
                .filter(row -> row.outcome() == outcome)
                .filter(row -> outcome != Outcome.SAME || !row.sentences().isEmpty())
                // what has something to say comes first
                .sorted(Comparator.comparing(row -> row.sentences().isEmpty()))
                .limit(most)
                .forEach(row -> list.add(item(row)));
        add(new H2(getTranslation(titleKey)), list);
        if (count > most) {
            add(new Paragraph(getTranslation("documents.import.moreRows", count - most)));
        }
    }

    private ListItem item(CheckedRow row) {
        // a row's number is a name and not an amount: no point between its thousands
        String number = String.valueOf(row.row().number());
        String words =
                row.sentences().stream()
                        .map(sentence -> Told.on(this, sentence))
                        .collect(Collectors.joining("; "));
        ListItem item = new ListItem();
        if (row.outcome() == RowCheck.Outcome.NEW) {
            item.add(getTranslation("documents.import.row", number, row.preview()));
            if (!words.isEmpty()) {
                Span warnings = new Span(words);
                warnings.addClassName("lt-secondary");
                item.add(warnings);
            }
            return item;
        }
        item.add(getTranslation("documents.import.row", number, words));
        if (!row.preview().isBlank()) {
            Span about = new Span(row.preview());
            about.addClassName("lt-secondary");
            item.add(about);
        }
        return item;
    }
}
