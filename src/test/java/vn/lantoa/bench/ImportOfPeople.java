package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableAnswer;
import vn.lantoa.documents.TableReader;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.documents.imports.ImportState;
import vn.lantoa.documents.imports.Imports;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.local.EmbeddedDatabase;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;

/**
 * An import of 5,000 people into a country that has 50,000: from the bytes of the spreadsheet until
 * all are written, the wait for the person's word left out.
 */
final class ImportOfPeople {

    private static final int ROWS = 5_000;
    private static final int THERE_ALREADY = 50_000;
    private static final String KIND = "nguoi-dung";

    private final Figures figures = new Figures("desk");

    void measure() throws IOException, InterruptedException {
        Path home = Path.of("target/bench-import").toAbsolutePath();
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(
                                Fleet.fresh(home), Path.of("target/mariadb").toAbsolutePath());
                ConfigurableApplicationContext context = PlaceSearch.start(database, home)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.update(made());
            jdbc.execute("ANALYZE TABLE person");
            signIn(context.getBean(People.class));
            byte[] file = spreadsheet(context.getBean(Workbooks.class), jdbc);
            measure(file, context.getBean(TableReader.class), context.getBean(Imports.class));
        }
    }

    private void measure(byte[] file, TableReader reader, Imports imports)
            throws InterruptedException {
        long start = System.nanoTime();
        Table table = ((TableAnswer.Read) reader.read(file)).tables().getFirst();
        List<ImportRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            rows.add(
                    new ImportRow(
                            row.number(),
                            Map.of(
                                    "name", row.cell(0),
                                    "phone", row.cell(1),
                                    "commune", row.cell(2))));
        }
        UUID id = imports.start(KIND, Map.of(), Locale.of("vi"), "a.xlsx", rows).id();
        ended(imports, id, ImportState.READY);
        long checked = System.nanoTime();
        imports.confirm(id);
        ended(imports, id, ImportState.DONE);
        long end = System.nanoTime();
        int added = imports.find(id).orElseThrow().counts().added();
        if (added != ROWS) {
            throw new IllegalStateException(added + " people instead of " + ROWS);
        }
        figures.print("import_5000_s", (end - start) / 1e9, "s");
        figures.print("import_check_5000_s", (checked - start) / 1e9, "s");
    }

    private static void ended(Imports imports, UUID id, ImportState wanted)
            throws InterruptedException {
        ImportState state = imports.find(id).orElseThrow().state();
        while (state.running()) {
            Thread.sleep(20);
            state = imports.find(id).orElseThrow().state();
        }
        if (state != wanted) {
            throw new IllegalStateException(state + " instead of " + wanted);
        }
    }

    /** The rows name their communes by code, one after the other. */
    private static byte[] spreadsheet(Workbooks workbooks, JdbcTemplate jdbc) {
        List<String> codes =
                jdbc.query(
                        """
                        SELECT substring(id, 6) FROM place
                         WHERE vintage = '2025' AND level = 'COMMUNE' ORDER BY id LIMIT 3000
                        """,
                        (row, n) -> row.getString(1));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    List.of(
                            Cell.text("Cộng tác viên %04d".formatted(i)),
                            Cell.number(900_100_000 + i),
                            Cell.text(codes.get(i % codes.size()))));
        }
        List<Sheet.Column> columns =
                List.of(
                        new Sheet.Column("Họ và tên", 30),
                        new Sheet.Column("Số điện thoại", 16),
                        new Sheet.Column("Mã xã", 10));
        return workbooks.xlsx(List.of(new Sheet("Danh sách", columns, rows)));
    }

    private static String made() {
        return """
        INSERT INTO person
          (id, row_version, name, sort_name, search_key, phone, unit, unit_path,
           interface_language, content_languages, scope_version, created_at)
        SELECT uuid(), 0, concat('Người ', n), concat(n, ' Người'), concat(' nguoi ', n),
               concat('+849', lpad(n, 8, '0')), p.id, p.path, 'vi', 'vi', 1, '2026-01-01'
          FROM (SELECT seq AS n FROM seq_1_to_%d) numbers
          JOIN (SELECT id, path, row_number() OVER (ORDER BY id) AS line FROM place
                 WHERE vintage = '2025' AND level = 'COMMUNE') p
            ON p.line = 1 + n %% 3000
        """
                .formatted(THERE_ALREADY);
    }

    private static void signIn(People people) {
        Person organiser =
                SystemActor.call(() ->
                        people.add(
                                PersonDetails.of("Người đo", UnitId.MINISTRY),
                                List.of(Grant.of(Role.ORGANISER, UnitId.MINISTRY))));
        SecurityContextHolder.getContext().setAuthentication(Acting.authentication(organiser));
    }
}
