package vn.lantoa.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of translations as it is written, line by line, so that doubled keys are seen.
 *
 * @param entries key to words, the last of doubled ones
 * @param doubled keys that stand more than once
 * @param odd lines that are neither comment nor entry
 */
record WordFile(String name, Map<String, String> entries, List<String> doubled, List<String> odd) {

    static List<WordFile> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .map(WordFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordFile read(Path file) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordFile parse(String name, String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        List<String> doubled = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            int equals = line.indexOf('=');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                odd.add(line);
            } else if (entries.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                doubled.add(line.substring(0, equals));
            }
        }
        return new WordFile(name, entries, doubled, odd);
    }
}
