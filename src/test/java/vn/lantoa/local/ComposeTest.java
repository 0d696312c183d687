package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml against the settings it passes on, where no Docker engine is at hand. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    private final String compose = read("docker-compose.yml");

    @Test
    void namesOnlyVolumesAndServicesThatItDefines() {
        Map<String, Map<String, Object>> file = new Yaml().load(compose);
        assertThat(file.keySet()).containsExactlyInAnyOrder("services", "volumes");
        Map<String, Object> services = file.getOrDefault("services", Map.of());
        assertThat(services.keySet()).containsExactlyInAnyOrder("app", "db", "backup", "nightly");
        services.values()
                .forEach(service -> {
                    Map<?, ?> one = (Map<?, ?>) service;
                    assertThat(services.keySet()).containsAll(keys(one.get("depends_on")));
                    for (Object volume : (List<?>) Objects.requireNonNull(one.get("volumes"))) {
                        String source = volume.toString().split(":", 2)[0];
                        assertThat(source)
                                .satisfiesAnyOf(
                                        name ->
                                                assertThat(file.getOrDefault("volumes", Map.of()))
                                                        .containsKey(name),
                                        name -> assertThat(name).startsWith("."),
                                        name -> assertThat(name).startsWith("${LANTOA_BACKUPS"));
                    }
                });
    }

    @Test
    void takesOnlySettingsThatAreExplained() {
        assertThat(found(VARIABLE, compose)).isNotEmpty();
        for (String name : found(VARIABLE, compose)) {
            assertThat(read("docs/operations.md")).contains("`" + name + "`");
        }
        for (String name : found(REQUIRED, compose)) {
            assertThat(read(".env.example")).contains("\n" + name + "=");
        }
    }

    @Test
    void passesOnEverythingThatTheServerReads() {
        for (String name : found(VARIABLE, read("src/main/resources/application.yml"))) {
            if (!name.equals("PORT")) {
                assertThat(compose).contains("      " + name + ": ");
            }
        }
    }

    private static List<String> keys(@Nullable Object mapping) {
        return mapping instanceof Map<?, ?> map
                ? map.keySet().stream().map(Object::toString).toList()
                : List.of();
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        TreeSet<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String read(String file) {
        try {
            return "\n" + Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
