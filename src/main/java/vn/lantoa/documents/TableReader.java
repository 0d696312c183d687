package vn.lantoa.documents;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the tables people bring: XLSX, and CSV as Excel and others save it. What a file is shows in
 * its first bytes, not in its name. Files come from anywhere, so every limit holds before the
 * content is believed.
 */
@Component
public class TableReader {

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The most rows with something in them that a file may have, in all its sheets. */
    public static final int MOST_ROWS = 10_000;

    /** Columns beyond this one are not read. */
    public static final int MOST_COLUMNS = 60;

    /** Reads a file; formulas count with the value saved beside them. */
    public TableAnswer read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return TableAnswer.Refused.TOO_LARGE;
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return TableAnswer.Refused.OLD_OR_LOCKED;
        }
        try {
            List<Table> found =
                    startsWith(file, 'P', 'K') ? XlsxReader.read(file) : CsvReader.read(file);
            List<Table> filled = found.stream().filter(table -> !table.rows().isEmpty()).toList();
            return filled.isEmpty() ? TableAnswer.Refused.EMPTY : new TableAnswer.Read(filled);
        } catch (UnreadableFile e) {
            return e.refused();
        }
    }

    private static boolean startsWith(byte[] file, int... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
