package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents on disk. */
class ContentStoreTest {

    private static final byte[] BYTES = "nội dung".getBytes(StandardCharsets.UTF_8);
    private static final ContentHash NAME = ContentHash.of(BYTES);

    @TempDir Path home;

    @Test
    void keepsAContentOnceAndReadsItFromAnyByteOn() throws IOException {
        ContentStore store = new DiskContentStore(home);
        assertThat(store.holds(NAME)).isFalse();
        store.keep(NAME, BYTES);
        store.keep(NAME, BYTES);
        assertThat(store.holds(NAME)).isTrue();
        assertThat(files()).isEqualTo(1);
        try (InputStream in = store.open(NAME, 5)) {
            assertThat(in.readAllBytes())
                    .isEqualTo(java.util.Arrays.copyOfRange(BYTES, 5, BYTES.length));
        }
    }

    @Test
    void doesNotCountWhatACrashCutShort() throws IOException {
        new DiskContentStore(home);
        // what a process killed in mid-write leaves: some bytes without their name
        Files.write(home.resolve("unfinished").resolve("content123"), new byte[] {1, 2, 3});
        ContentStore after = new DiskContentStore(home);
        assertThat(after.holds(NAME)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> after.open(NAME, 0));
        assertThat(files()).isZero();
        after.keep(NAME, BYTES);
        assertThat(after.holds(NAME)).isTrue();
    }

    @Test
    void takesOnlyHashesForNames() {
        assertThat(ContentHash.parse("../../etc/passwd")).isEmpty();
        assertThat(ContentHash.parse(NAME.hex().toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(ContentHash.parse(NAME.hex())).contains(NAME);
    }

    private long files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
