package vn.lantoa.documents.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.shared.PersonId;

/**
 * The rows of an import and what came of checking them, in memory until it ends; written by one
 * thread of the background, read by those of screens.
 *
 * @param <T> what the kind makes of a row
 */
final class HeldImport<T> {

    private final UUID id;
    private final PersonId person;
    private final ImportKind<T> kind;
    private final ImportContext context;
    private final List<ImportRow> rows;
    private final Instant since;
    private volatile List<RowCheck<T>> checks = List.of();

    HeldImport(
            UUID id,
            PersonId person,
            ImportKind<T> kind,
            ImportContext context,
            List<ImportRow> rows,
            Instant since) {
        this.id = id;
        this.person = person;
        this.kind = kind;
        this.context = context;
        this.rows = List.copyOf(rows);
        this.since = since;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    ImportKind<T> kind() {
        return kind;
    }

    ImportContext context() {
        return context;
    }

    List<ImportRow> rows() {
        return rows;
    }

    Instant since() {
        return since;
    }

    List<RowCheck<T>> checks() {
        return checks;
    }

    /** Keeps the answers to all rows. */
    void checked(List<RowCheck<T>> answers) {
        if (answers.size() != rows.size()) {
            throw new IllegalStateException("one answer per row: " + kind.key());
        }
        checks = List.copyOf(answers);
    }

    /** The rows in which nothing was wrong when they were checked. */
    List<ImportRow> sound() {
        List<ImportRow> sound = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).outcome() != RowCheck.Outcome.WRONG) {
                sound.add(rows.get(i));
            }
        }
        return sound;
    }

    /** All rows with what was said of each. */
    List<CheckedRow> lines() {
        List<CheckedRow> lines = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            RowCheck<T> check = checks.get(i);
            lines.add(
                    new CheckedRow(
                            rows.get(i), check.outcome(), check.preview(), check.sentences()));
        }
        return lines;
    }
}
