package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lantoa.accounts.AuditWords;

/** Whatever is written into the audit log can be read there in words. */
class AuditWordsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    /** A dotted word in quotes, such as {@code "person.changed"}. */
    private static final Pattern ACTION =
            Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** What notes something in the audit log, by itself or by a helper of its module. */
    private static final Pattern WRITES_AUDIT =
            Pattern.compile(
                    "\\b(AuditLog|PlanNotices|TrainingNotices|audit\\s*\\.record|notices\\.)");

    @Test
    void everyActionThatIsWrittenHasItsWords() throws IOException {
        assertThat(written(sources())).isNotEmpty().isSubsetOf(AuditWords.actions());
    }

    @Test
    void everyActionWithWordsIsWrittenSomewhere() throws IOException {
        assertThat(AuditWords.actions()).isSubsetOf(written(sources()));
    }

    @Test
    void seesAnActionWithoutWords() {
        assertThat(actions("audit.record(\"person.made-up\", id, unit, Map.of())"))
                .containsExactly("person.made-up");
    }

    private static Set<String> written(Stream<String> sources) {
        return sources.filter(text -> WRITES_AUDIT.matcher(text).find())
                .flatMap(text -> actions(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of translations look like actions of one's own module and are none. */
    private static Set<String> actions(String source) {
        Set<String> groups =
                WordFile.all(ROOT.resolve("translations")).stream()
                        .flatMap(file -> file.entries().keySet().stream())
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        Matcher matcher = ACTION.matcher(source);
        while (matcher.find()) {
            String action = matcher.group(1);
            if (!groups.contains(action.substring(0, action.indexOf('.')))) {
                found.add(action);
            }
        }
        return found;
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("AuditWords.java"))
                    .filter(file -> !file.toString().contains("/ui/"))
                    .toList()
                    .stream()
                    .map(AuditWordsTest::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
