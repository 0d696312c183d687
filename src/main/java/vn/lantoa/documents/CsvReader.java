package vn.lantoa.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV the way it is found: UTF-8 with or without mark, UTF-16 with mark ("Unicode text" of
 * Excel), else Windows-1258, which older Vietnamese programs write; comma, semicolon or tab.
 */
final class CsvReader {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final String SEPARATORS = ",;\t";
    private static final int LINES_TO_LOOK_AT = 20;

    private CsvReader() {}

    static List<Table> read(byte[] file) {
        String text = Normalizer.normalize(decoded(file), Normalizer.Form.NFC);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(TableAnswer.Refused.NOT_A_SHEET);
        }
        char separator = separator(text);
        int start = 0;
        if (text.startsWith("sep=") && text.length() > 4) {
            // Excel's own way to name the separator; it does not count as a row
            separator = text.charAt(4);
            int end = text.indexOf('\n');
            start = end < 0 ? text.length() : end + 1;
        }
        return List.of(rows(text.substring(start), separator));
    }

    private static Table rows(String text, char separator) {
        RowCollector collector = new RowCollector();
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(record.size(), TableReader.MOST_COLUMNS); i++) {
                    cells.add(Cell.text(unmarked(record.get(i))));
                }
                collector.add(Math.toIntExact(record.getRecordNumber()), cells);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile(TableAnswer.Refused.DAMAGED, e);
        }
        return collector.table("");
    }

    /** Takes away the apostrophe that {@link Workbooks#csv} puts before what begins a formula. */
    private static String unmarked(String text) {
        return text.startsWith("'") && Workbooks.startsFormula(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static String decoded(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, VIETNAMESE);
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** The sign that stands most often outside quotes in the first lines; a comma for none. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_TO_LOOK_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines++;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return SEPARATORS.charAt(best);
    }
}
