package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.testing.SamplePictures.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.SamplePictures;

/** Files come in chunks, over lost lines, crashes and impatient phones. */
@AppTest
class UploadsTest {

    private static final int CHUNK = 4_096;

    @Autowired Uploads uploads;
    @Autowired MediaFiles files;
    @Autowired FileTables tables;
    @Autowired PartFiles parts;
    @Autowired ContentStore store;
    @Autowired UploadSweep sweep;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final PersonId person = PersonId.next();
    private final byte[] photo = jpeg(1_600, 1_200);
    private final ContentHash name = ContentHash.of(photo);

    @Test
    void storesAPictureInItsSizesUnderTheUploadedHash() throws IOException {
        UploadAnswer last = send(uploads, person, photo, 0);
        assertThat(last)
                .isEqualTo(
                        new UploadAnswer.Kept(new UploadState(photo.length, photo.length, true)));
        assertThat(width(PictureSize.LARGE)).isEqualTo(1_280);
        assertThat(width(PictureSize.SMALL)).isEqualTo(320);
        assertThat(files.uploadedBy(person, name)).isTrue();
        // the original is gone: only what was made from it is kept
        assertThat(store.holds(name)).isFalse();
        assertThat(parts.size(person, name)).isZero();
    }

    @Test
    void storesTheSoundOfARecordingAsItIs() throws IOException {
        byte[] tone = SnifferTest.recorded("tone.webm");
        ContentHash hash = ContentHash.of(tone);
        assertThat(send(uploads, person, tone, 0)).isInstanceOf(UploadAnswer.Kept.class);
        Content content = files.find(hash, PictureSize.SMALL).orElseThrow();
        assertThat(content.mediaType()).isEqualTo("audio/webm");
        try (InputStream in = content.open(0)) {
            assertThat(in.readAllBytes()).isEqualTo(tone);
        }
    }

    @Test
    void keepsEachChunkOnceHoweverManyComeAtOnce() throws Exception {
        byte[] first = Arrays.copyOf(photo, CHUNK);
        List<UploadAnswer> answers = atOnce(16, () -> append(0, first));
        assertThat(answers.stream().filter(UploadAnswer.Kept.class::isInstance)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof UploadAnswer.Kept))
                .hasSize(15)
                .allMatch(new UploadAnswer.OtherOffset(CHUNK)::equals);
        assertThat(parts.size(person, name)).isEqualTo(CHUNK);
        for (int at = CHUNK; at < 2 * CHUNK; at += 128) {
            int from = at;
            byte[] next = Arrays.copyOfRange(photo, from, from + 128);
            List<UploadAnswer> more = atOnce(8, () -> append(from, next));
            assertThat(more.stream().filter(UploadAnswer.Kept.class::isInstance)).hasSize(1);
        }
        byte[] rest = Arrays.copyOfRange(photo, 2 * CHUNK, photo.length);
        List<UploadAnswer> ends = atOnce(8, () -> append(2 * CHUNK, rest));
        assertThat(ends)
                .allSatisfy(answer ->
                        assertThat(answer)
                                .isInstanceOfAny(
                                        UploadAnswer.Kept.class, UploadAnswer.OtherOffset.class));
        assertThat(uploads.state(person, name)).map(UploadState::complete).contains(true);
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        append(0, Arrays.copyOf(photo, CHUNK));
        Uploads restarted = uploads(store);
        assertThat(restarted.state(person, name))
                .contains(new UploadState(CHUNK, photo.length, false));
        assertThat(send(restarted, person, photo, CHUNK)).isInstanceOf(UploadAnswer.Kept.class);
        assertThat(files.uploadedBy(person, name)).isTrue();
    }

    @Test
    void writesOverWhatACrashLeftWithoutANote() {
        append(0, Arrays.copyOf(photo, CHUNK));
        byte[] unnoted = new byte[CHUNK];
        Arrays.fill(unnoted, (byte) 7);
        parts.write(person, name, CHUNK, unnoted);
        assertThat(uploads.state(person, name)).map(UploadState::offset).contains((long) CHUNK);
        assertThat(send(uploads, person, photo, CHUNK)).isInstanceOf(UploadAnswer.Kept.class);
        assertThat(files.uploadedBy(person, name)).isTrue();
    }

    @Test
    void storesOnceMoreWhatACrashLeftStoredWithoutANote() {
        // all bytes have come; the server goes down after the contents are written
        ContentStore failing = new CrashingStore();
        assertThat(catchFailure(() -> send(uploads(failing), person, photo, 0))).isTrue();
        assertThat(files.uploadedBy(person, name)).isFalse();
        assertThat(files.find(name, PictureSize.LARGE)).isEmpty();
        // the next question about it finds it whole and finishes the work
        assertThat(uploads.state(person, name))
                .contains(new UploadState(photo.length, photo.length, true));
        assertThat(files.find(name, PictureSize.SMALL)).isPresent();
    }

    @Test
    void startsAnewWhenTheFileIsGoneAsAfterARestore() {
        append(0, Arrays.copyOf(photo, CHUNK));
        parts.delete(person, name);
        assertThat(uploads.state(person, name)).map(UploadState::offset).contains(0L);
        assertThat(append(CHUNK, new byte[10])).isEqualTo(new UploadAnswer.OtherOffset(0));
        assertThat(send(uploads, person, photo, 0)).isInstanceOf(UploadAnswer.Kept.class);
    }

    @Test
    void dropsWhatIsNotTheBytesOfItsName() {
        byte[] other = photo.clone();
        other[other.length / 2]++;
        UploadAnswer answer = sendUnderItsName(other, photo.length);
        assertThat(answer).isEqualTo(new UploadAnswer.Broken());
        assertThat(uploads.state(person, name)).isEmpty();
        assertThat(parts.size(person, name)).isZero();
        assertThat(files.find(name, PictureSize.LARGE)).isEmpty();
    }

    private UploadAnswer sendUnderItsName(byte[] bytes, int length) {
        UploadAnswer answer = new UploadAnswer.Broken();
        for (int at = 0; at < length; at += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(length, at + CHUNK));
            answer = uploads.append(person, name, at, length, chunk);
        }
        return answer;
    }

    @Test
    void refusesFromTheFirstChunkWhatIsNoPictureOrTooLarge() {
        byte[] page =
                "<html><body>xin chào</body></html>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(send(uploads, person, page, 0)).isEqualTo(new UploadAnswer.OtherKind());
        byte[] first = Arrays.copyOf(photo, CHUNK);
        assertThat(uploads.append(person, name, 0, 2 * 1024 * 1024 + 1, first))
                .isEqualTo(new UploadAnswer.TooLarge());
        assertThat(uploads.append(person, name, 0, 10 * 1024 * 1024 + 1, first))
                .isEqualTo(new UploadAnswer.TooLarge());
        assertThat(uploads.append(person, name, 0, photo.length, new byte[256 * 1024 + 1]))
                .isEqualTo(new UploadAnswer.TooLarge());
        assertThat(uploads.state(person, name)).isEmpty();
    }

    @Test
    void takesRecordingsOfUpToTenMegabytesAndNoneLarger() {
        byte[] first = Arrays.copyOf(SnifferTest.recorded("tone.webm"), CHUNK);
        ContentHash hash = ContentHash.of(first);
        int most = 10 * 1024 * 1024;
        assertThat(uploads.append(person, hash, 0, most + 1, first))
                .isEqualTo(new UploadAnswer.TooLarge());
        assertThat(uploads.state(person, hash)).isEmpty();
        assertThat(uploads.append(person, hash, 0, most, first))
                .isEqualTo(new UploadAnswer.Kept(new UploadState(CHUNK, most, false)));
    }

    @Test
    void refusesTheSmallFileThatIsAHugePictureAndForgetsIt() {
        byte[] bomb = SamplePictures.plainPng(20_000, 20_000);
        assertThat(send(uploads, person, bomb, 0)).isEqualTo(new UploadAnswer.TooLarge());
        assertThat(uploads.state(person, ContentHash.of(bomb))).isEmpty();
    }

    @Test
    void storesTheSameBytesOfTwoPersonsOnceButAsksEachForAllOfThem() {
        PersonId other = PersonId.next();
        send(uploads, person, photo, 0);
        assertThat(uploads.state(other, name)).isEmpty();
        assertThat(files.uploadedBy(other, name)).isFalse();
        assertThat(uploads.append(other, name, photo.length - 10, photo.length, new byte[10]))
                .isEqualTo(new UploadAnswer.OtherOffset(0));
        assertThat(send(uploads, other, photo, 0)).isInstanceOf(UploadAnswer.Kept.class);
        assertThat(files.uploadedBy(other, name)).isTrue();
        assertThat(count("SELECT count(*) FROM rendition WHERE media = ?", name.hex()))
                .isEqualTo(2);
    }

    @Test
    void storesTheSameBytesOfManyAtOnceWithoutAnErrorToAny() throws Exception {
        List<UploadAnswer> answers = atOnce(12, () -> send(uploads, PersonId.next(), photo, 0));
        assertThat(answers)
                .hasSize(12)
                .allMatch(answer ->
                        answer instanceof UploadAnswer.Kept kept && kept.state().complete());
    }

    @Test
    void forgetsWhatNobodyGoesOnWithForAWeek() {
        append(0, Arrays.copyOf(photo, CHUNK));
        sweep.removeStale();
        assertThat(uploads.state(person, name)).isPresent();
        Instant before = clock.instant().minus(Duration.ofDays(7)).minusSeconds(60);
        jdbc.sql("UPDATE upload SET touched_at = ? WHERE person = ?")
                .params(DatabaseTime.of(before), person.toString())
                .update();
        sweep.removeStale();
        assertThat(uploads.state(person, name)).isEmpty();
        assertThat(parts.size(person, name)).isZero();
    }

    @Test
    void boundsWhatOnePersonLeavesUnfinishedAndSendsInADay() {
        for (int i = 0; i < Uploads.MOST_UNFINISHED + 4; i++) {
            byte[] each = jpeg(64, 64 + i);
            uploads.append(person, ContentHash.of(each), 0, each.length, Arrays.copyOf(each, 100));
        }
        assertThat(unfinished()).isEqualTo(Uploads.MOST_UNFINISHED);
        jdbc.sql("UPDATE upload SET length = ? WHERE person = ? LIMIT 1")
                .params(Uploads.MOST_BYTES_A_DAY, person.toString())
                .update();
        assertThat(append(0, Arrays.copyOf(photo, CHUNK))).isInstanceOf(UploadAnswer.Later.class);
        assertThat(send(uploads, PersonId.next(), photo, 0)).isInstanceOf(UploadAnswer.Kept.class);
    }

    private long unfinished() {
        return count("SELECT count(*) FROM upload WHERE person = ?", person.toString());
    }

    private long count(String sql, String key) {
        return jdbc.sql(sql).params(key).query(Long.class).single();
    }

    private UploadAnswer append(long offset, byte[] chunk) {
        return uploads.append(person, name, offset, photo.length, chunk);
    }

    private static UploadAnswer send(Uploads to, PersonId person, byte[] file, int from) {
        ContentHash hash = ContentHash.of(file);
        UploadAnswer answer = new UploadAnswer.OtherOffset(from);
        for (int at = from; at < file.length; at += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(file, at, Math.min(file.length, at + CHUNK));
            answer = to.append(person, hash, at, file.length, chunk);
        }
        return answer;
    }

    private int width(PictureSize size) throws IOException {
        try (InputStream in = files.find(name, size).orElseThrow().open(0)) {
            return SamplePictures.read(in.readAllBytes()).getWidth();
        }
    }

    private Uploads uploads(ContentStore on) {
        return new Uploads(
                tables,
                parts,
                new Inspection(tables, on),
                (person, hash) -> false,
                transactions,
                clock);
    }

    private static boolean catchFailure(Runnable work) {
        try {
            work.run();
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (var one : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Writes the first content and fails at the second, as a process that is killed there. */
    private final class CrashingStore implements ContentStore {

        private Optional<ContentHash> first = Optional.empty();

        @Override
        public void keep(ContentHash content, byte[] bytes) throws IOException {
            if (first.isPresent()) {
                throw new IOException("the machine is switched off");
            }
            first = Optional.of(content);
            store.keep(content, bytes);
        }

        @Override
        public void remove(ContentHash content) throws IOException {
            store.remove(content);
        }

        @Override
        public boolean holds(ContentHash content) {
            return store.holds(content);
        }

        @Override
        public InputStream open(ContentHash content, long from) throws IOException {
            return store.open(content, from);
        }
    }
}
