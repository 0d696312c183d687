package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.accounts.AuditLine;
import vn.lantoa.accounts.AuditTrail;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;

/** The link that takes the filtered audit log out as a workbook, newest first. */
class AuditExport extends Anchor {

    /** More lines than anybody reads; a longer log is taken out by periods. */
    static final int MOST = 50_000;

    private static final int PAGE = 1_000;

    private final transient AuditTrail trail;
    private final transient Places places;
    private final transient Workbooks workbooks;
    private final AuditTexts texts;

    AuditExport(
            AuditTrail trail,
            AuditTexts texts,
            Places places,
            Workbooks workbooks,
            Supplier<AuditFilter> filter) {
        this.trail = trail;
        this.texts = texts;
        this.places = places;
        this.workbooks = workbooks;
        setText(getTranslation("accounts.audit.export"));
        addClassName("lt-link-action");
        setHref(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = file(filter.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "nhat-ky.xlsx",
                            Workbooks.XLSX_TYPE,
                            file.length);
                }),
                AttachmentType.DOWNLOAD);
    }

    /** The workbook of what the filter finds; taking it out is an audit entry of its own. */
    final byte[] file(AuditFilter filter) {
        List<AuditLine> lines = new ArrayList<>();
        List<AuditLine> page = trail.page(filter, null, PAGE);
        while (!page.isEmpty() && lines.size() < MOST) {
            lines.addAll(page);
            page = page.size() < PAGE ? List.of() : trail.page(filter, page.getLast(), PAGE);
        }
        trail.noteExport(filter, lines.size());
        return workbooks.xlsx(
                List.of(
                        new Sheet(
                                texts.words("accounts.audit.title"),
                                columns(),
                                lines.stream().map(this::row).toList())));
    }

    private List<Sheet.Column> columns() {
        return List.of(
                new Sheet.Column(texts.words("accounts.audit.day"), 12),
                new Sheet.Column(texts.words("accounts.audit.hour"), 8),
                new Sheet.Column(texts.words("accounts.audit.by"), 28),
                new Sheet.Column(texts.words("accounts.audit.action"), 36),
                new Sheet.Column(texts.words("accounts.audit.subject"), 38),
                new Sheet.Column(texts.words("accounts.unit"), 36),
                new Sheet.Column(texts.words("accounts.audit.changes"), 80));
    }

    private List<Cell> row(AuditLine line) {
        var at = VietnamTime.local(line.at());
        String by = line.byName();
        String name = line.subjectName();
        return List.of(
                Cell.date(at.toLocalDate()),
                Cell.time(at.toLocalTime()),
                Cell.text(by == null ? texts.words("accounts.history.system") : by),
                Cell.text(texts.action(line.action())),
                Cell.text(name == null ? line.subject() : name),
                Cell.text(places.fullName(line.unit())),
                Cell.text(texts.changes(line.changes())));
    }
}
