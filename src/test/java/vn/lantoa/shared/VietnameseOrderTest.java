package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server and phone sort alike: {@code frontend/test/vietnamese-order.test.ts} reads the same table.
 */
class VietnameseOrderTest {

    private static final Comparator<String> BY_GIVEN_NAME =
            Comparator.comparing(
                            (String name) -> name.substring(name.lastIndexOf(' ') + 1),
                            VietnameseOrder.INSTANCE)
                    .thenComparing(VietnameseOrder.INSTANCE);

    @Test
    void sortsTheWordsOfTheTable() {
        assertThat(shuffled("sorted").stream().sorted(VietnameseOrder.INSTANCE))
                .containsExactlyElementsOf(list("sorted"));
    }

    @Test
    void sortsNamesByTheGivenName() {
        assertThat(shuffled("names").stream().sorted(BY_GIVEN_NAME))
                .containsExactlyElementsOf(list("names"));
    }

    private static List<String> shuffled(String key) {
        List<String> all = new java.util.ArrayList<>(list(key));
        Collections.shuffle(all, new java.util.Random(7));
        return all;
    }

    private static List<String> list(String key) {
        try (InputStream table =
                VietnameseOrderTest.class.getResourceAsStream("vietnamese-order-cases.json")) {
            return JsonMapper.shared()
                    .readTree(table)
                    .path(key)
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
