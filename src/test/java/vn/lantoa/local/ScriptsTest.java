package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of bin/ say and choose. */
class ScriptsTest {

    @TempDir Path folder;

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        assertThat(accepts(jdk("17.0.15"))).isFalse();
        assertThat(accepts(jdk("25.0.3"))).isTrue();
        assertThat(accepts(jdk("250.1"))).isFalse();
    }

    @Test
    void noJdkAtAllIsOneClearSentence() throws Exception {
        Answer answer = shell("is_jdk_25() { false; }; use_jdk");
        assertThat(answer.exit).isEqualTo(2);
        assertThat(answer.said.strip())
                .startsWith("Lan Tỏa: a JDK 25 is needed")
                .contains("JAVA_HOME")
                .doesNotContain("\n");
    }

    @Test
    void theFingerprintFollowsTheSources() throws Exception {
        String before = shell("fingerprint").said;
        assertThat(before.strip()).matches("[0-9a-f]{64}");
        assertThat(shell("fingerprint").said).isEqualTo(before);
        assertThat(shell("ROOT=" + folder + "; cd /; fingerprint").said).isNotEqualTo(before);
    }

    private boolean accepts(Path jdk) throws Exception {
        return shell("is_jdk_25 '" + jdk + "'").exit == 0;
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve(version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.createFile(
                jdk.resolve("bin/javac"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private record Answer(int exit, String said) {}

    private static Answer shell(String commands) throws Exception {
        Process process =
                new ProcessBuilder(List.of("bash", "-c", ". bin/lib.sh; " + commands))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
