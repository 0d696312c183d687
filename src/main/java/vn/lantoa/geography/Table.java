package vn.lantoa.geography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * A CSV file read strictly: UTF-8, NFC, the columns it must have and no others.
 *
 * @param file its name, for messages
 * @param sha256 of its bytes, in hex
 */
record Table(String file, String sha256, List<Row> rows) {

    /** One line of the file; cells are stripped, a missing optional column reads as empty. */
    record Row(String file, long line, Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String filled(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw bad("column " + column + " is empty");
            }
            return text;
        }

        int number(String column) {
            String text = filled(column);
            if (!text.matches("[0-9]{1,9}")) {
                throw bad("column " + column + " is not a whole number: " + text);
            }
            return Integer.parseInt(text);
        }

        BadFile bad(String reason) {
            return new BadFile(file, line, reason);
        }
    }

    static Table read(Resource resource, Set<String> required, Set<String> optional) {
        String file = String.valueOf(resource.getFilename());
        byte[] bytes = bytes(resource);
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setTrim(true).get().parse(reader(file, bytes))) {
            List<String> columns = List.of();
            for (CSVRecord line : parser) {
                long number = parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = header(file, line, required, optional);
                } else {
                    rows.add(row(file, number, columns, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw new BadFile(file, 0, "not a CSV file: " + e.getMessage());
        }
        if (rows.isEmpty()) {
            throw new BadFile(file, 0, "has no rows");
        }
        return new Table(file, sha256(bytes), List.copyOf(rows));
    }

    static String sha256(Resource resource) {
        return sha256(bytes(resource));
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> header(
            String file, CSVRecord line, Set<String> required, Set<String> optional) {
        List<String> columns = line.toList();
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new BadFile(file, 1, "column " + column + " is missing");
            }
        }
        for (String column : columns) {
            if (!required.contains(column) && !optional.contains(column)) {
                throw new BadFile(file, 1, "column " + column + " is not known");
            }
        }
        if (Set.copyOf(columns).size() != columns.size()) {
            throw new BadFile(file, 1, "a column occurs twice");
        }
        return columns;
    }

    private static Row row(String file, long number, List<String> columns, CSVRecord line) {
        if (line.size() != columns.size()) {
            throw new BadFile(file, number, "has " + line.size() + " cells, not " + columns.size());
        }
        Map<String, String> cells = new java.util.HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = line.get(i);
            if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC)) {
                throw new BadFile(
                        file, number, "column " + columns.get(i) + " is not in Unicode form NFC");
            }
            cells.put(columns.get(i), cell);
        }
        return new Row(file, number, cells);
    }

    private static java.io.Reader reader(String file, byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith("\uFEFF")) {
                throw new BadFile(file, 1, "starts with a byte-order mark");
            }
            return new java.io.StringReader(text);
        } catch (CharacterCodingException e) {
            throw new BadFile(file, 0, "is not UTF-8");
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
