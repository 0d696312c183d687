package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.UploadAnswer;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/** Pictures and the results that name them, sent as phones send them. */
@Component
public class SentPictures {

    private final Uploads uploads;
    private final Acting acting;
    private final MockMvc mvc;

    SentPictures(Uploads uploads, Acting acting, MockMvc mvc) {
        this.uploads = uploads;
        this.acting = acting;
        this.mvc = mvc;
    }

    /** Uploads a picture of this person that nobody else has. */
    public ContentHash upload(Person person) {
        byte[] picture = SamplePictures.jpeg(640, 480);
        upload(person, picture);
        return ContentHash.of(picture);
    }

    /** Uploads this picture. */
    public void upload(Person person, byte[] picture) {
        ContentHash hash = ContentHash.of(picture);
        int step = Uploads.LONGEST_CHUNK;
        for (int at = 0; at < picture.length; at += step) {
            byte[] chunk = Arrays.copyOfRange(picture, at, Math.min(picture.length, at + step));
            assertThat(uploads.append(person.id(), hash, at, picture.length, chunk))
                    .isInstanceOf(UploadAnswer.Kept.class);
        }
    }

    /**
     * Sends a result that names the picture; signs the author in for it and out again.
     *
     * @param activity the planned activity, or null for one that nobody planned
     * @return the answer to the one fact
     */
    public String name(
            Person author, UnitId unit, @Nullable ActivityId activity, ContentHash picture)
            throws Exception {
        return name(author, unit, activity, picture, null);
    }

    /** As above, as a correction of another result. */
    public String name(
            Person author,
            UnitId unit,
            @Nullable ActivityId activity,
            ContentHash picture,
            @Nullable UUID corrects)
            throws Exception {
        ObjectNode body = ResultFacts.body(activity, unit, 3, 4);
        body.putArray("photos")
                .addObject()
                .put("sha256", picture.hex())
                .put("width", 640)
                .put("height", 480)
                .put("bytes", 20_000)
                .put("consent", true);
        ObjectNode fact = JsonMapper.shared().createObjectNode();
        fact.put("id", Uuid7.next().toString()).put("type", "activity-result").put("version", 1);
        fact.put("madeAt", "2026-11-22T00:59:00.000Z").put("offset", 0);
        fact.put("corrects", corrects == null ? null : corrects.toString());
        fact.set("body", body);
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.putArray("facts").add(fact.toString());
        request.putNull("lastReceipt").put("waiting", 1).put("review", 0).putNull("oldest");
        acting.as(author);
        MockHttpServletResponse answer =
                mvc.perform(
                                post("/api/field/facts")
                                        .header("X-Lan-Toa", "1")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(request.toString()))
                        .andReturn()
                        .getResponse();
        acting.nobody();
        return answer.getContentAsString();
    }

    /** Uploads a picture and sends a result that names it and counts. */
    public ContentHash ofAStoredResult(Person author, UnitId unit) throws Exception {
        ContentHash picture = upload(author);
        assertThat(name(author, unit, null, picture)).contains("\"state\":\"STORED\"");
        return picture;
    }

    /** Uploads a picture and sends a result that waits for an activity the server does not know. */
    public ContentHash ofAWaitingResult(Person author, UnitId unit) throws Exception {
        ContentHash picture = upload(author);
        assertThat(name(author, unit, new ActivityId(UUID.randomUUID()), picture))
                .contains("\"state\":\"WAITING\"");
        return picture;
    }
}
