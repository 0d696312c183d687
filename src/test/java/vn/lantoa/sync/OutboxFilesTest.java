package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.RecoveryAnswer;
import vn.lantoa.accounts.RecoveryKeys;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class OutboxFilesTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired Acting acting;
    @Autowired RecoveryKeys keys;
    @Autowired OutboxFiles files;
    @Autowired MediaFiles media;
    @TempDir Path folder;

    private final UUID installation = UUID.randomUUID();
    private final byte[] dataKey = random(32);

    @Test
    void opensWhatTheFieldClientWrote() throws Exception {
        String key = resource("outbox-file.key").strip();
        Path file = write(resource("outbox-file.json"));
        List<OutboxFileParser.Element> facts = new ArrayList<>();
        List<OutboxFileParser.Element> pictures = new ArrayList<>();
        OutboxFileParser.Head head = OutboxFileParser.read(file, facts::add, pictures::add);
        OutboxSeal seal =
                OutboxSeal.unwrap(
                                Objects.requireNonNull(head.wrappedKey()),
                                Base64.getDecoder().decode(key),
                                new PersonId(head.person()))
                        .orElseThrow();
        assertThat(facts).isNotEmpty().allMatch(fact -> seal.fact(fact).isPresent());
        assertThat(pictures).allMatch(one -> seal.medium(one).isPresent());
        assertThat(
                        OutboxSeal.unwrap(
                                Objects.requireNonNull(head.wrappedKey()),
                                random(32),
                                new PersonId(head.person())))
                .isEmpty();
    }

    @Test
    void showsFirstThenReadsInAndASecondTimeChangesNothing() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        byte[] picture = picture();
        Path file = sealed(author, List.of(fact(), fact()), picture);
        acting.as(Role.ORGANISER, QUANG_TRI);
        OutboxPreview preview = opened(file);
        assertThat(preview.author().id()).isEqualTo(author.id());
        assertThat(List.of(preview.fresh(), preview.here(), preview.damaged(), preview.media()))
                .containsExactly(2, 0, 0, 1);
        ReadIn done = files.readIn(preview);
        assertThat(done.refused()).isEmpty();
        assertThat(List.of(done.stored(), done.here(), done.media(), done.mediaLeft()))
                .containsExactly(2, 0, 1, 0);
        assertThat(media.uploadedBy(author.id(), ContentHash.of(picture))).isTrue();
        OutboxPreview again = opened(file);
        assertThat(List.of(again.fresh(), again.here())).containsExactly(0, 2);
        assertThat(List.of(files.readIn(again).stored(), files.readIn(again).here()))
                .containsExactly(0, 2);
    }

    @Test
    void aFileThatWasNeverLockedIsReadInToo() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        String fact = fact();
        Path file =
                write(
                        head(author, "null")
                                + "\"facts\":[{\"id\":\"%s\",\"sha256\":\"%s\",\"plain\":\"%s\"}],\"media\":[]}"
                                        .formatted(id(fact), sha(utf8(fact)), escaped(fact)));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(files.readIn(opened(file)).stored()).isEqualTo(1);
    }

    @Test
    void tellsWhichFactsAreDamagedAndReadsTheOthers() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        String good = fact();
        String bad = fact();
        Path file =
                write(
                        head(author, "null")
                                + "\"facts\":[{\"id\":\"%s\",\"sha256\":\"%s\",\"plain\":\"%s\"},{\"id\":\"%s\",\"sha256\":\"%s\",\"plain\":\"%s\"}],\"media\":[]}"
                                        .formatted(
                                                id(good),
                                                sha(utf8(good)),
                                                escaped(good),
                                                id(bad),
                                                sha(utf8(good)),
                                                escaped(bad)));
        acting.as(Role.ORGANISER, QUANG_TRI);
        OutboxPreview preview = opened(file);
        assertThat(List.of(preview.fresh(), preview.damaged())).containsExactly(1, 1);
        assertThat(files.readIn(preview).stored()).isEqualTo(1);
    }

    @Test
    void refusesAFileOfAPersonElsewhereAsIfThereWereNone() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Path file = sealed(author, List.of(fact()), null);
        acting.as(Role.ORGANISER, QUANG_TRI);
        OutboxPreview preview = opened(file);
        acting.as(Role.ORGANISER, UnitId.now("11"));
        assertThat(refused(file)).isEqualTo("sync.file.notYours");
        assertThatThrownBy(() -> files.readIn(preview)).isInstanceOf(AccessDeniedException.class);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(refused(file)).isEqualTo("sync.file.notYours");
    }

    @Test
    void refusesWhatIsNoSavedOutboxOrCannotBeUnlocked() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(refused(write("PK\u0003\u0004"))).isEqualTo("sync.file.unreadable");
        assertThat(refused(write("{}"))).isEqualTo("sync.file.unreadable");
        assertThat(refused(write("[".repeat(10_000)))).isEqualTo("sync.file.unreadable");
        assertThat(
                        refused(
                                write(
                                        head(author, "null")
                                                + "\"facts\":["
                                                + "{},".repeat(6_000)
                                                + "{}]}")))
                .isEqualTo("sync.file.unreadable");
        assertThat(refused(write(head(author, "null") + "\"facts\":[],\"media\":[]}")))
                .isEqualTo("sync.file.empty");
        String strange = "{\"iv\":\"%s\",\"data\":\"%s\"}".formatted(text(12), text(48));
        assertThat(
                        refused(
                                write(
                                        head(author, strange)
                                                + "\"facts\":[{\"id\":\"x\",\"sha256\":\"y\"}]}")))
                .isEqualTo("sync.file.locked");
    }

    private OutboxPreview opened(Path file) {
        OutboxFileAnswer answer = files.look(file);
        assertThat(answer).isInstanceOf(OutboxFileAnswer.Opened.class);
        return ((OutboxFileAnswer.Opened) answer).preview();
    }

    private String refused(Path file) {
        OutboxFileAnswer answer = files.look(file);
        assertThat(answer).isInstanceOf(OutboxFileAnswer.Refused.class);
        return ((OutboxFileAnswer.Refused) answer).titleKey();
    }

    private Path sealed(Person author, List<String> facts, byte @Nullable [] picture)
            throws Exception {
        acting.as(author);
        String recovery =
                ((RecoveryAnswer.Given) keys.ask(new SignedIn(author.id(), null), installation))
                        .base64();
        String bound = "lantoa-outbox-1:" + author.id();
        List<String> written = new ArrayList<>();
        for (String fact : facts) {
            written.add(
                    "{\"id\":\"%s\",\"sha256\":\"%s\",%s}"
                            .formatted(
                                    id(fact), sha(utf8(fact)), seal(dataKey, utf8(fact), bound)));
        }
        String medium =
                picture == null
                        ? ""
                        : "{\"sha256\":\"%s\",%s}"
                                .formatted(sha(picture), seal(dataKey, picture, bound));
        String wrapped = "{" + seal(Base64.getDecoder().decode(recovery), dataKey, null) + "}";
        return write(
                head(author, wrapped)
                        + "\"facts\":["
                        + String.join(",", written)
                        + "],\"media\":["
                        + medium
                        + "]}\n");
    }

    private String head(Person author, String wrapped) {
        return "{\"format\":\"lantoa-outbox-1\",\"person\":\"%s\",\"installation\":\"%s\",\"madeAt\":\"2026-11-22T00:50:00.000Z\",\"wrappedKey\":%s,"
                .formatted(author.id(), installation, wrapped);
    }

    private static String seal(byte[] key, byte[] plain, @Nullable String bound) throws Exception {
        byte[] iv = random(12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        Optional.ofNullable(bound).ifPresent(text -> cipher.updateAAD(utf8(text)));
        return "\"iv\":\"%s\",\"data\":\"%s\"".formatted(base64(iv), base64(cipher.doFinal(plain)));
    }

    /** An activity result of the day before. */
    static String fact() {
        return """
        {"id":"%s","type":"activity-result","version":1,"madeAt":"2026-11-22T00:30:00.000Z","offset":0,"corrects":null,"body":\
        {"activity":null,"adHoc":{"title":"Nói chuyện tại thôn","kind":"TALK"},"unit":"2025-19429",\
        "start":"2026-11-21T14:00","channel":"DIRECT_TALK","languages":["vi"],"participants":{"female":3,"male":2,"other":0},\
        "children":null,"disabled":null,"menAndBoys":null,"minutes":30,"estimatedReach":null,"wentWell":"",\
        "wasHard":"","questions":"","falseInformation":[],"photos":[]}}\
        """
                .formatted(Uuid7.next());
    }

    private static String id(String fact) {
        return fact.substring(7, 43);
    }

    private static String escaped(String fact) {
        return fact.replace("\"", "\\\"");
    }

    private static String sha(byte[] bytes) {
        return HexFormat.of().formatHex(Digest.sha256().digest(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, new SecureRandom().nextInt());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        bytes.write(random(8)); // another picture each time
        return bytes.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(int length) {
        return base64(random(length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "outbox", ".txt"), text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OutboxFilesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
