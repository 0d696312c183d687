package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.sync.spi.Standing;
import vn.lantoa.sync.spi.Standing.Claim;

/** Server and phone decide alike: {@code frontend/test/standing.test.ts} reads the same table. */
class StandingTest {

    record Case(String name, List<Claimed> claims, @Nullable UUID stands, List<UUID> uncorrected) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Claimed(UUID id, @Nullable UUID corrects, Instant at) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream table = StandingTest.class.getResourceAsStream("standing-cases.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(table), new TypeReference<List<Case>>() {})
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standsAsTheTableSays(Case one) {
        List<Claim> claims =
                one.claims().stream()
                        .map(claim -> new Claim(claim.id(), claim.corrects(), claim.at()))
                        .toList();
        assertThat(Standing.of(claims).map(Claim::id).orElse(null)).isEqualTo(one.stands());
        assertThat(Standing.of(claims.reversed()).map(Claim::id).orElse(null))
                .isEqualTo(one.stands());
        assertThat(Standing.uncorrected(claims))
                .extracting(Claim::id)
                .containsExactlyElementsOf(one.uncorrected());
    }
}
