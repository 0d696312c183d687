package vn.lantoa.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which translation keys the sources name. Keys are written in full, never put together, so that
 * text search finds them.
 */
final class KeyUse {

    private static final String KEY = "([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)";
    private static final Pattern LITERAL = Pattern.compile("([\"'`])" + KEY + "\\1");
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation|I18NProvider\\.translate)\\(\\s*\"" + KEY + "\"");

    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(css|html|ts|js|json|webmanifest|svg|png|csv)");

    private KeyUse() {}

    /** Every key that a source of the product names. */
    static Set<String> in(Path root) throws IOException {
        Set<String> groups =
                WordFile.all(root.resolve("translations")).stream()
                        .flatMap(file -> file.entries().keySet().stream())
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        return keys(allText(root), groups);
    }

    /** The keys in one text: asked for by name, or any literal within a known group of keys. */
    static Set<String> keys(String source, Set<String> groups) {
        Set<String> keys = new TreeSet<>();
        Matcher asked = ASKED.matcher(source);
        while (asked.find()) {
            keys.add(asked.group(1));
        }
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            String key = literal.group(2);
            if (!FILE_NAME.matcher(key).matches()
                    && groups.contains(key.substring(0, key.indexOf('.')))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Whether the text names exactly this key in quotes. */
    static boolean mentions(String sources, String key) {
        return Stream.of("\"", "'", "`").anyMatch(q -> sources.contains(q + key + q));
    }

    /** All sources of both clients. */
    static String allText(Path root) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(root.resolve("src/main/java"), root.resolve("frontend"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(KeyUse::isSource).toList()) {
                    text.append(Files.readString(file)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return !name.contains("/generated/")
                && !name.contains("/frontend/test/")
                && !name.endsWith(".test.ts")
                && (name.endsWith(".java") || name.endsWith(".ts") || name.endsWith(".html"));
    }
}
