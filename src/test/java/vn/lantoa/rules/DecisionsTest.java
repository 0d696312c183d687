package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are quoted by number, so a number stands for one of them. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("docs/decisions");

    @Test
    void eachHasANumberOfItsOwn() throws IOException {
        Map<String, Long> files =
                decisions().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DecisionsTest::number, Collectors.counting()));
        assertThat(files).isNotEmpty().allSatisfy((number, count) -> assertThat(count).isOne());
    }

    @Test
    void eachStartsWithItsNumber() throws IOException {
        for (Path file : decisions()) {
            assertThat(Files.readAllLines(file).getFirst())
                    .as(file.toString())
                    .startsWith("# " + Integer.parseInt(number(file)) + ". ");
        }
    }

    private static String number(Path file) {
        return file.getFileName().toString().substring(0, 4);
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
