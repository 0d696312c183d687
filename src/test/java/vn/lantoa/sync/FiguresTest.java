package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** What the server tells about itself to whoever watches it. */
@AppTest
class FiguresTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final int MOST_VALUES_OF_A_TAG = 20;

    /** A UUID, a phone number, a place's id, a hash, an address with something in it. */
    private static final List<Pattern> NEVER =
            List.of(
                    Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-"),
                    Pattern.compile("(?:\\+84|\\b0)\\d{8,9}"),
                    Pattern.compile("\\b20\\d\\d-\\d{2,}"),
                    Pattern.compile("[0-9a-f]{32}"),
                    Pattern.compile("^/."));

    @Autowired MeterRegistry registry;
    @Autowired FactPhone phone;
    @Autowired Acting acting;
    @Autowired MockMvc mvc;

    @Test
    void countsWhatPhonesSendAndWhatTheyAreTold() throws Exception {
        Cookie cookie = phone.signIn(acting.person(Role.COLLABORATOR, KHE_SANH));
        Note note = Note.at(KHE_SANH.toString());
        double received = counted("lantoa.facts.received");
        double kept = counted("lantoa.receipts", "answer", "kept");
        double known = counted("lantoa.receipts", "answer", "known");
        phone.receipts(cookie, note.json());
        phone.receipts(cookie, note.json());
        assertThat(counted("lantoa.facts.received")).isEqualTo(received + 2);
        assertThat(counted("lantoa.receipts", "answer", "kept")).isEqualTo(kept + 1);
        assertThat(counted("lantoa.receipts", "answer", "known")).isEqualTo(known + 1);
        assertThat(registry.get("lantoa.sync").tag("request", "facts").timers()).isNotEmpty();
        assertThat(registry.get("lantoa.phones").tag("state", "heard").gauge().value())
                .isPositive();
        assertThat(registry.get("lantoa.facts.held").gauges()).hasSize(3);
        assertThat(registry.get("lantoa.imports").gauges())
                .hasSize(3)
                .allSatisfy(gauge -> assertThat(gauge.value()).isNotNegative());
        assertThat(registry.find("lantoa.backup.age").timeGauge()).isNotNull();
    }

    @Test
    void namesNoPersonPlacePhoneOrAddressInAnyTag() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(person);
        phone.receipts(cookie, Note.at(KHE_SANH.toString()).json(), "not a fact");
        for (String path :
                List.of(
                        "/api/field/manifest",
                        "/api/field/manifest/hotlines",
                        "/api/field/me",
                        "/api/field/media/" + "a".repeat(64),
                        "/api/field/languages")) {
            mvc.perform(MockMvcRequestBuilders.get(path).header("X-Lan-Toa", "1").cookie(cookie));
        }
        Map<String, Set<String>> values = new HashMap<>();
        for (Meter meter : registry.getMeters()) {
            for (Tag tag : meter.getId().getTags()) {
                assertThat(NEVER)
                        .as(meter.getId().toString())
                        .noneMatch(pattern ->
                                !tag.getKey().equals("path")
                                        && pattern.matcher(tag.getValue()).find());
                assertThat(tag.getValue()).doesNotContain(person.name());
                values.computeIfAbsent(
                                meter.getId().getName() + " " + tag.getKey(), k -> new HashSet<>())
                        .add(tag.getValue());
            }
        }
        assertThat(values)
                .isNotEmpty()
                .allSatisfy((tag, seen) ->
                        assertThat(seen).as(tag).hasSizeLessThanOrEqualTo(MOST_VALUES_OF_A_TAG));
    }

    @Test
    void givesThemInPrometheusOwnWords() throws Exception {
        String told =
                mvc.perform(
                                MockMvcRequestBuilders.get("/actuator/prometheus")
                                        .header("Authorization", "Bearer " + AppTest.METRICS_TOKEN))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(told)
                .contains(
                        "lantoa_facts_held{",
                        "lantoa_phones{",
                        "lantoa_backup_age_seconds",
                        "lantoa_facts_received_total",
                        "hikaricp_connections_pending",
                        "disk_free_bytes");
    }

    private double counted(String name, String... tags) {
        var counter = registry.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }
}
