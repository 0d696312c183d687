package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.sync.spi.Standing;

/**
 * Server and phone decide alike: {@code frontend/test/roll-standing.test.ts} reads the same table.
 */
class RollStandingTest {

    @Test
    void decidesEveryCaseOfTheTable() throws IOException {
        JsonNode cases;
        try (InputStream table =
                RollStandingTest.class.getResourceAsStream("roll-standing-cases.json")) {
            cases = JsonMapper.shared().readTree(table);
        }
        assertThat(cases.size()).isGreaterThan(10);
        for (JsonNode one : cases) {
            List<RollStanding.Claimed> marks = new ArrayList<>();
            one.path("marks").forEach(mark -> marks.add(claimed(mark)));
            Optional<RollStanding.Stands> stands = RollStanding.of(marks);
            String name = one.path("name").asString();
            assertThat(stands.map(RollStanding.Stands::id).orElse(null))
                    .as(name)
                    .isEqualTo(id(one.path("stands")));
            assertThat(stands.map(RollStanding.Stands::differing).orElse(false))
                    .as(name)
                    .isEqualTo(one.path("differing").asBoolean());
            assertThat(RollStanding.of(marks.reversed())).as(name).isEqualTo(stands);
        }
    }

    private static RollStanding.Claimed claimed(JsonNode mark) {
        Set<UUID> settles = new LinkedHashSet<>();
        mark.path("settles").forEach(one -> settles.add(made(one.asString())));
        String state = mark.path("state").asString();
        return new RollStanding.Claimed(
                new Standing.Claim(
                        made(mark.path("id").asString()),
                        id(mark.path("corrects")),
                        Instant.ofEpochSecond(mark.path("at").asInt())),
                state.equals("UNMARKED") ? null : Mark.valueOf(state),
                settles);
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isString() ? made(node.asString()) : null;
    }

    /** Sorts as the short names of the table do. */
    private static UUID made(String name) {
        String hex = String.format("%-8s", name).replace(' ', '0');
        byte[] bytes = hex.getBytes(StandardCharsets.US_ASCII);
        assertThat(bytes).hasSize(8);
        return UUID.fromString(hex + "-0000-7000-8000-000000000000");
    }
}
