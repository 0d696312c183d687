package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every variable of the environment that is read anywhere is explained, and no other. */
class SettingsTest {

    private static final Pattern NAME = Pattern.compile("(?<![A-Z_])LANTOA_[A-Z]+(?:_[A-Z]+)*");
    private static final Pattern IN_A_BUILD = Pattern.compile("env\\['(LANTOA_[A-Z_]+)'\\]");
    private static final Pattern BOUND = Pattern.compile("\\$\\{lantoa\\.([a-z.-]+)");
    private static final Pattern EXPLAINED = Pattern.compile("`(LANTOA_[A-Z]+(?:_[A-Z]+)*)`");
    private static final Path GUIDE = Path.of("docs/operations.md");

    @Test
    void operationsExplainsWhatIsReadAndNothingElse() {
        Set<String> read = new TreeSet<>();
        for (String place :
                List.of("bin", "src/main", "docker-compose.yml", "Dockerfile", ".env.example")) {
            texts(Path.of(place)).forEach(text -> add(NAME, 0, text, read));
        }
        // what application.yml does not map is read by Spring's own rule: lantoa.clock is
        // LANTOA_CLOCK
        String mapped =
                text(Path.of("src/main/resources/application.yml")).replaceAll("(?m)^ *#.*$", "");
        texts(Path.of("src/main/java"))
                .forEach(text ->
                        BOUND.matcher(text)
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !mapped.contains(last(name) + ":"))
                                .map(SettingsTest::variable)
                                .forEach(read::add));
        texts(Path.of("frontend/build")).forEach(text -> add(IN_A_BUILD, 1, text, read));
        Set<String> explained = new TreeSet<>();
        String table = text(GUIDE);
        table = table.substring(table.indexOf("## Settings"), table.indexOf("## Keys"));
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .forEach(cell -> add(EXPLAINED, 1, cell, explained));
        assertThat(explained).isEqualTo(read);
    }

    private static String last(String property) {
        return property.substring(property.lastIndexOf('.') + 1);
    }

    private static String variable(String property) {
        return "LANTOA_" + property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static void add(Pattern pattern, int group, String text, Set<String> names) {
        pattern.matcher(text).results().forEach(found -> names.add(found.group(group)));
    }

    private static List<String> texts(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .map(SettingsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
