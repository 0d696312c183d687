package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;

import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.files.Content;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.files.PictureSize;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.SamplePictures;
import vn.lantoa.testing.SentPictures;

/** A photo that an organiser takes off a result is gone and stays gone. */
@AppTest
class RemovedPhotosTest {

    @Autowired Acting acting;
    @Autowired Results results;
    @Autowired SentPictures pictures;
    @Autowired MediaFiles files;
    @Autowired Uploads uploads;
    @Autowired FieldRemovedPhotos onPhones;
    @Autowired JdbcClient jdbc;

    private final byte[] picture = SamplePictures.jpeg(640, 480);
    private final ContentHash hash = ContentHash.of(picture);
    private Person author;
    private UUID root;

    @BeforeEach
    void aResultWithAPhoto() throws Exception {
        author = acting.person(Role.COLLABORATOR, KHE_SANH);
        pictures.upload(author, picture);
        root = sent(author, null);
        acting.as(Role.ORGANISER, QUANG_TRI);
    }

    @Test
    void isDeletedWithAllItsSizesAndTheCountsStay() throws Exception {
        Content large = files.find(hash, PictureSize.LARGE).orElseThrow();
        large.open(0).close();
        remove();
        assertThat(files.find(hash, PictureSize.LARGE)).isEmpty();
        assertThat(files.find(hash, PictureSize.SMALL)).isEmpty();
        assertThat(rows("rendition", "media")).isZero();
        assertThat(rows("media", "sha256")).isZero();
        assertThat(rows("fact_media", "sha256")).isZero();
        assertThatThrownBy(() -> large.open(0)).isInstanceOf(NoSuchFileException.class);
        ResultStory story = story();
        assertThat(story.standing().details().turnout().total()).isEqualTo(7);
        assertThat(story.standing().details().photos()).hasSize(1);
        assertThat(story.removed(story.standing().details().photos().getFirst()))
                .hasValueSatisfying(
                        gone -> assertThat(gone.reason()).isEqualTo(PhotoReason.NO_CONSENT));
    }

    @Test
    void doesNotComeBackWhenAPhoneSendsItAgain() {
        remove();
        pictures.upload(author, picture); // is told that all of it is here
        assertThat(uploads.state(author.id(), hash)).isEmpty();
        assertThat(files.find(hash, PictureSize.LARGE)).isEmpty();
        assertThat(rows("upload", "sha256")).isZero();
    }

    @Test
    void doesNotComeBackWithACorrectionThatStillNamesIt() throws Exception {
        remove();
        UUID correction = sent(author, root);
        pictures.upload(author, picture);
        assertThat(files.find(hash, PictureSize.LARGE)).isEmpty();
        assertThat(rows("fact_media", "sha256")).isZero();
        assertThat(told()).containsOnlyKeys(hash.hex());
        assertThat(news().path("versions").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(root.toString(), correction.toString());
    }

    @Test
    void staysForWhoElseSentTheSamePicture() throws Exception {
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        pictures.upload(other, picture);
        sent(other, null);
        acting.as(Role.ORGANISER, QUANG_TRI);
        remove();
        assertThat(files.find(hash, PictureSize.LARGE)).isPresent();
        assertThat(files.uploadedBy(author.id(), hash)).isFalse();
        assertThat(files.uploadedBy(other.id(), hash)).isTrue();
    }

    @Test
    void staysForAnotherResultOfItsAuthor() throws Exception {
        UUID other = sent(author, null);
        acting.as(Role.ORGANISER, QUANG_TRI);
        remove();
        assertThat(files.uploadedBy(author.id(), hash)).isTrue();
        assertThat(files.find(hash, PictureSize.LARGE)).isPresent();
        results.removePhoto(other, hash.hex(), PhotoReason.ASKED, "");
        assertThat(files.find(hash, PictureSize.LARGE)).isEmpty();
    }

    @Test
    void mayBeUsedAnewInAnotherResultOfItsAuthor() throws Exception {
        remove();
        sent(author, null);
        pictures.upload(author, picture);
        assertThat(files.find(hash, PictureSize.LARGE)).isPresent();
    }

    @Test
    void isToldToItsAuthorsPhoneWithTheReasonAndNoWords() {
        String before = onPhones.changes(reader(author));
        results.removePhoto(root, hash.hex(), PhotoReason.OTHER, "Ảnh chụp nhầm buổi khác");
        assertThat(onPhones.changes(reader(author))).isNotEqualTo(before);
        assertThat(news().path("reason").asString()).isEqualTo("OTHER");
        assertThat(news().toString()).doesNotContain("nhầm");
        assertThat(onPhones.records(reader(acting.person(Role.COLLABORATOR, KHE_SANH)))).isEmpty();
    }

    @Test
    void keepsTheFirstReasonWhenTwoTakeItOff() {
        RemovedPhoto first = remove();
        RemovedPhoto second = results.removePhoto(root, hash.hex(), PhotoReason.MISTAKE, "");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void isInTheAuditLogByIdsAndReasonAlone() {
        results.removePhoto(root, hash.hex(), PhotoReason.OTHER, "Chị ấy đề nghị");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT changes FROM audit_entry
                                         WHERE action = 'result.photo-removed' AND subject = ?
                                        """)
                                .param(root.toString())
                                .query((row, n) -> row.getString(1))
                                .list())
                .singleElement()
                .satisfies(changes ->
                        assertThat(changes).contains(hash.hex(), "OTHER").doesNotContain("Chị ấy"));
    }

    @Test
    void isTakenOffOnlyByWhoMaySeeItAndTakeItOff() {
        for (Role role : List.of(Role.LEADER, Role.ADMINISTRATOR, Role.COLLABORATOR)) {
            acting.as(role, QUANG_TRI);
            assertThatThrownBy(this::remove).isInstanceOf(AccessDeniedException.class);
        }
        acting.as(Role.ORGANISER, CUA_TUNG);
        assertThatThrownBy(this::remove).isInstanceOf(AccessDeniedException.class);
        assertThat(files.find(hash, PictureSize.LARGE)).isPresent();
        acting.as(Role.ORGANISER, KHE_SANH);
        remove();
        assertThat(files.find(hash, PictureSize.LARGE)).isEmpty();
    }

    @Test
    void refusesWhatTheResultDoesNotShowAndAReasonThatSaysNothing() {
        assertThatThrownBy(() -> results.removePhoto(root, "c".repeat(64), PhotoReason.MISTAKE, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> results.removePhoto(root, hash.hex(), PhotoReason.OTHER, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RemovedPhoto remove() {
        return results.removePhoto(root, hash.hex(), PhotoReason.NO_CONSENT, "");
    }

    /** Sends a result with the photo, or a correction of one; the id of the fact. */
    private UUID sent(Person by, @Nullable UUID corrects) throws Exception {
        String answer = pictures.name(by, KHE_SANH, null, hash, corrects);
        acting.as(Role.ORGANISER, QUANG_TRI);
        JsonNode receipt = JsonMapper.shared().readTree(answer).path("receipts").path(0);
        assertThat(receipt.path("state").asString()).isEqualTo("STORED");
        return UUID.fromString(receipt.path("id").asString());
    }

    private ResultStory story() {
        return results.find(new ResultId(root)).orElseThrow();
    }

    /** What is told of this picture. */
    private JsonNode news() {
        return Objects.requireNonNull(told().get(hash.hex()));
    }

    private Map<String, JsonNode> told() {
        Map<String, JsonNode> told = new HashMap<>();
        onPhones.records(reader(author))
                .forEach(record -> {
                    JsonNode body = JsonMapper.shared().readTree(record.body());
                    told.put(body.path("sha256").asString(), body);
                });
        return told;
    }

    private static FieldReader reader(Person person) {
        return new FieldReader(person, List.of(KHE_SANH), LocalDate.of(2026, 11, 22));
    }

    private long rows(String table, String column) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(hash.hex())
                .query(Long.class)
                .single();
    }
}
