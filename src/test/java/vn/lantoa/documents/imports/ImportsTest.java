package vn.lantoa.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class ImportsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    private final String one = UUID.randomUUID().toString().substring(0, 8);
    private final String two = UUID.randomUUID().toString().substring(0, 8);

    @Autowired private Imports imports;
    @Autowired private ImportJobs jobs;
    @Autowired private NotedRows kind;
    @Autowired private HeadingMemory memory;
    @Autowired private People people;
    @Autowired private Acting acting;
    private Person organiser;

    @BeforeEach
    void organiserSignsIn() {
        organiser = acting.as(Role.ORGANISER, QUANG_TRI);
    }

    @AfterEach
    void openTheGate() {
        kind.waitAt(null);
    }

    @Test
    void writesNothingUntilThePersonAgrees() throws InterruptedException {
        ImportJob checked = ended(start(one, two));
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(kind.has(one)).isFalse();
        ImportJob done = ended(imports.confirm(checked.id()));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(kind.has(one)).isTrue();
        ImportJob again = ended(start(one, two));
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 2, 0));
    }

    @Test
    void writesTheSoundRowsAndCountsTheOthers() throws InterruptedException {
        ImportJob checked = ended(start(one, NotedRows.WRONG));
        assertThat(imports.rows(checked.id()).get(1).row().number()).isEqualTo(3);
        ImportJob done = ended(imports.confirm(checked.id()));
        assertThat(done.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
        assertThat(kind.has(one)).isTrue();
    }

    @Test
    void undoesEverythingWhenOneRowFails() throws InterruptedException {
        ImportJob checked = ended(start(one, NotedRows.FAILS, two));
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        ImportJob failed = ended(imports.confirm(checked.id()));
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.reference()).isNotBlank();
        assertThat(kind.has(one)).isFalse();
        assertThat(kind.has(two)).isFalse();
    }

    @Test
    void knowsTheSameListAgainWhenTwoBringItInAtOnce() throws InterruptedException {
        ImportJob first = ended(start(one, two));
        ImportJob second = ended(start(one, two));
        imports.confirm(first.id());
        imports.confirm(second.id());
        List<ImportCounts> counts = List.of(ended(first).counts(), ended(second).counts());
        assertThat(counts)
                .containsExactlyInAnyOrder(
                        new ImportCounts(2, 0, 0, 0), new ImportCounts(0, 0, 2, 0));
    }

    @Test
    void stopsWhenThePersonMayNoLonger() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        kind.waitAt(gate);
        ImportJob begun = start(one);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.end(organiser.id(), Grant.of(Role.ORGANISER, QUANG_TRI));
        gate.countDown();
        kind.waitAt(null);
        acting.as(organiser);
        assertThat(imports.find(begun.id())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.confirm(begun.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> start(two));
        assertThat(kind.has(one)).isFalse();
    }

    @Test
    void keepsAnImportFromEverybodyElse() throws InterruptedException {
        ImportJob checked = ended(start(one));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(imports.find(checked.id())).isEmpty();
        assertThat(imports.latest("chu-thu", Map.of())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.confirm(checked.id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.rows(checked.id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.drop(checked.id()));
    }

    @Test
    void canBeLeftAndFoundAgainWithItsProgress() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        kind.waitAt(gate);
        ImportJob begun = start(one, two);
        assertThat(imports.latest("chu-thu", Map.of()).getFirst().state())
                .isEqualTo(ImportState.CHECKING);
        gate.countDown();
        assertThat(ended(begun).state()).isEqualTo(ImportState.READY);
        assertThat(imports.latest("chu-thu", Map.of()).getFirst().id()).isEqualTo(begun.id());
    }

    @Test
    void saysAfterARestartThatNothingWasImported() throws InterruptedException {
        ImportJob waiting = ended(start(one));
        jobs.interruptAll();
        assertThat(imports.find(waiting.id()).orElseThrow().state())
                .isEqualTo(ImportState.INTERRUPTED);
        imports.confirm(waiting.id());
        assertThat(ended(waiting).state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(kind.has(one)).isFalse();
    }

    @Test
    void canBeGivenUp() throws InterruptedException {
        ImportJob waiting = ended(start(one));
        imports.drop(waiting.id());
        imports.confirm(waiting.id());
        assertThat(ended(waiting).state()).isEqualTo(ImportState.DROPPED);
        assertThat(imports.rows(waiting.id())).isEmpty();
        assertThat(kind.has(one)).isFalse();
    }

    @Test
    void remembersWhatEachPersonsTitlesMeant() {
        memory.keep("chu-thu", List.of("Chữ", "Ghi chú", ""), Map.of("word", 0));
        memory.keep("chu-thu", List.of("Chữ mới"), Map.of("word", 0));
        assertThat(memory.of("chu-thu"))
                .isEqualTo(Map.of("chu", "word", "ghi chu", "", "chu moi", "word"));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(memory.of("chu-thu")).isEmpty();
    }

    private ImportJob start(String... words) {
        List<ImportRow> rows = new ArrayList<>();
        for (String word : words) {
            rows.add(new ImportRow(rows.size() + 2, Map.of("word", Cell.text(word))));
        }
        return imports.start("chu-thu", Map.of(), Locale.of("vi"), "thử.xlsx", rows);
    }

    /** The import once nothing goes on in the background any more. */
    private ImportJob ended(ImportJob job) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            ImportJob now = jobs.find(job.id()).orElseThrow();
            if (!now.state().running()) {
                return now;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the import does not end");
    }
}
