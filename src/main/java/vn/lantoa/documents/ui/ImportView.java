package vn.lantoa.documents.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableReader;
import vn.lantoa.documents.imports.HeadingMemory;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.ImportSheets;
import vn.lantoa.documents.imports.Imports;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.Roles;
import vn.lantoa.uikit.PageHeader;

/**
 * Takes in rows from a spreadsheet, step by step. The import stands in the address ({@code viec}),
 * so it can be left and found again; what the kind needs stands there too.
 */
@Route("nhap/:kind")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String JOB = "viec";

    private final transient Imports imports;
    private final transient HeadingMemory memory;
    private final transient ImportSheets sheets;
    private final transient TableReader reader;
    private final PageHeader header = new PageHeader("");
    private final Steps steps = new Steps();
    private final Div step = new Div();
    private String title = "";
    private String key = "";
    private Map<String, String> parameters = Map.of();

    ImportView(Imports imports, HeadingMemory memory, ImportSheets sheets, TableReader reader) {
        this.imports = imports;
        this.memory = memory;
        this.sheets = sheets;
        this.reader = reader;
        addClassName("lt-import");
        step.addClassName("lt-section");
        add(header, steps, step);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> asked = new TreeMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> asked.put(name, values.getFirst()));
        Optional<UUID> job = Optional.ofNullable(asked.remove(JOB)).flatMap(ImportView::id);
        key = event.getRouteParameters().get("kind").orElse("");
        parameters = asked;
        title = getTranslation(kind().titleKey());
        header.setHeading(title);
        job.flatMap(imports::find).ifPresentOrElse(this::show, this::start);
    }

    /** The first step. */
    void start() {
        address(Map.of());
        show(
                Steps.Step.FILE,
                new FileStep(kind(), context(), imports, sheets, reader, parameters, this::match));
    }

    /** The second step: which column is which. */
    private void match(List<Table> tables, String fileName) {
        show(
                Steps.Step.COLUMNS,
                new ColumnsStep(
                        kind(), memory, tables, rows -> check(rows, fileName), this::start));
    }

    private void check(List<ImportRow> rows, String fileName) {
        show(imports.start(key, parameters, getLocale(), fileName, rows));
    }

    /** Shows an import wherever it is; asks for it anew, because it goes on meanwhile. */
    private void show(ImportJob job) {
        address(Map.of(JOB, job.id().toString()));
        ImportJob now = Patience.untilItEnds(imports, job);
        if (now.state().running()) {
            show(
                    now.counts().written() > 0 ? Steps.Step.DONE : Steps.Step.PREVIEW,
                    new ProgressStep(imports, now, this::show));
        } else if (now.state().waiting()) {
            show(
                    Steps.Step.PREVIEW,
                    new PreviewStep(kind(), imports, sheets, now, this::show, this::start));
        } else {
            show(Steps.Step.DONE, new EndStep(kind(), context(), now, this::start));
        }
    }

    private void show(Steps.Step current, Div content) {
        steps.at(current);
        step.removeAll();
        step.add(content);
    }

    private ImportKind<?> kind() {
        return imports.kind(key, context()).orElseThrow(NotFoundException::new);
    }

    private ImportContext context() {
        return new ImportContext(parameters, getLocale(), done -> {});
    }

    private void address(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(more);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("nhap/" + key, QueryParameters.simple(all)));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
