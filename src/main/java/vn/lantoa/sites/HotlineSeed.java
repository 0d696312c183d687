package vn.lantoa.sites;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;

/**
 * Brings the checked numbers that come with the product into the table while the application
 * starts. The field client carries the same file for its first start without network.
 */
@Component
class HotlineSeed {

    private static final String FILE = "reference/sites/hotlines.csv";

    HotlineSeed(HotlineTable table, Changes changes, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    List<Hotline> before = table.all(false);
                    read().forEach(table::seed);
                    if (!table.all(false).equals(before)) {
                        changes.touch(FieldHotlines.NAME, UnitId.MINISTRY);
                    }
                });
    }

    /** The numbers of the file, in its order. */
    static List<Hotline> read() {
        try (Reader reader =
                new InputStreamReader(
                        new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .stream()
                    .map(HotlineSeed::hotline)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hotline hotline(CSVRecord row) {
        return new Hotline(
                row.get("dial"),
                row.get("shown"),
                HotlineTable.texts(row.get("name_vi"), row.get("name_en")),
                CallCost.valueOf(row.get("cost")),
                OpenHours.valueOf(row.get("hours")),
                HotlineTable.texts(row.get("note_vi"), row.get("note_en")),
                Integer.parseInt(row.get("order")),
                row.get("source"),
                LocalDate.parse(row.get("checked")));
    }
}
