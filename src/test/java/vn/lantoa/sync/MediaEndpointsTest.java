package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.files.ContentHash;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.SamplePictures;
import vn.lantoa.testing.SentPictures;

/** Pictures and recordings go up in chunks and come down to whom they may. */
@AppTest
class MediaEndpointsTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired SentPictures pictures;
    @Autowired Invitations invitations;
    @Autowired People people;

    private @Nullable Person me;

    @Test
    void goesUpInChunksAndSaysHowFarItIs() throws Exception {
        me = acting.person(Role.COLLABORATOR, KHE_SANH);
        byte[] photo = SamplePictures.jpeg(1_280, 960);
        ContentHash hash = ContentHash.of(photo);
        perform(own(head(path(hash)))).andExpect(status().isNotFound());
        send(photo, 0, 4_000)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Offset", "4000"))
                .andExpect(header().string("Upload-Complete", "?0"));
        perform(own(head(path(hash))))
                .andExpect(status().isOk())
                .andExpect(header().string("Upload-Offset", "4000"))
                .andExpect(header().string("Upload-Length", String.valueOf(photo.length)))
                .andExpect(header().string("Upload-Complete", "?0"));
        // the reply was lost and the phone sends the same chunk again
        send(photo, 0, 4_000)
                .andExpect(status().isConflict())
                .andExpect(header().string("Upload-Offset", "4000"))
                .andExpect(jsonPath("$.code").value("media.offset"));
        send(photo, 4_000, photo.length)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Complete", "?1"));
        perform(own(head(path(hash)))).andExpect(header().string("Upload-Complete", "?1"));
        perform(own(get(path(hash)).param("size", "small")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));
    }

    @Test
    void saysNoInWordsThatHelp() throws Exception {
        me = acting.person(Role.COLLABORATOR, KHE_SANH);
        byte[] page = "<html>xin chào</html>".getBytes(StandardCharsets.UTF_8);
        ContentHash hash = ContentHash.of(page);
        // the header says picture, the bytes say page
        chunk(hash, page, 0, page.length)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("media.kind"))
                .andExpect(jsonPath("$.title").value(containsString("không phải ảnh")));
        byte[] photo = SamplePictures.jpeg(40, 40);
        chunk(ContentHash.of(photo), photo, 0, 2 * 1024 * 1024 + 1)
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("media.too-large"));
        chunk(hash, photo, 0, photo.length)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("media.broken"));
        chunk(hash, new byte[256 * 1024 + 1], 0, 1_000_000)
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("request.too-large"));
        perform(own(patch(path(hash))).content(photo))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.unreadable"));
        perform(own(head(path(hash)))).andExpect(status().isNotFound());
    }

    @Test
    void comesDownWholeInPartAndOnce() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        ContentHash hash = pictures.upload(author);
        me = author;
        var whole =
                perform(own(get(path(hash))))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Accept-Ranges", "bytes"))
                        .andExpect(
                                header().string(
                                                "Cache-Control",
                                                "private, max-age=31536000, immutable"))
                        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                        .andReturn()
                        .getResponse();
        byte[] all = whole.getContentAsByteArray();
        String tag = Objects.requireNonNull(whole.getHeader("ETag"));
        range(hash, "bytes=10-19")
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 10-19/" + all.length))
                .andExpect(header().longValue("Content-Length", 10))
                .andExpect(content().bytes(Arrays.copyOfRange(all, 10, 20)));
        range(hash, "bytes=%d-".formatted(all.length - 5))
                .andExpect(content().bytes(Arrays.copyOfRange(all, all.length - 5, all.length)));
        range(hash, "bytes=-7")
                .andExpect(content().bytes(Arrays.copyOfRange(all, all.length - 7, all.length)));
        range(hash, "bytes=%d-".formatted(all.length))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + all.length));
        range(hash, "bytes=0-1,4-5").andExpect(status().isOk()).andExpect(content().bytes(all));
        range(hash, "pages=1").andExpect(status().isOk()).andExpect(content().bytes(all));
        perform(own(get(path(hash))).header("Range", "bytes=0-1").header("If-Range", "\"x\""))
                .andExpect(status().isOk());
        perform(own(get(path(hash))).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void opensToTheUploaderAndToWhoReadsTheResultThatNamesIt() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        ContentHash hash = pictures.ofAStoredResult(author, KHE_SANH);
        assertThat(reads(author, hash)).isTrue();
        assertThat(reads(acting.person(Role.ORGANISER, KHE_SANH), hash)).isTrue();
        assertThat(reads(acting.person(Role.LEADER, QUANG_TRI), hash)).isTrue();
    }

    @Test
    void aHashIsNotARight() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        ContentHash hash = pictures.ofAStoredResult(author, KHE_SANH);
        Person neighbour = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThat(reads(neighbour, hash)).isFalse();
        assertThat(reads(acting.person(Role.ORGANISER, UnitId.now("11")), hash)).isFalse();
        assertThat(reads(acting.person(Role.ADMINISTRATOR, QUANG_TRI), hash)).isFalse();
        // not named by anything yet, or by something that does not count
        Person organiser = acting.person(Role.ORGANISER, KHE_SANH);
        assertThat(reads(organiser, pictures.upload(author))).isFalse();
        assertThat(reads(organiser, pictures.ofAWaitingResult(author, KHE_SANH))).isFalse();
        // a result of one's own that names another's picture opens it neither here nor to others
        ContentHash unnamed = pictures.upload(author);
        assertThat(pictures.name(neighbour, KHE_SANH, null, unnamed)).contains("STORED");
        assertThat(reads(neighbour, unnamed)).isFalse();
        assertThat(reads(organiser, unnamed)).isFalse();
        // nor does beginning to upload it, or asking how far it is
        me = neighbour;
        perform(own(head(path(unnamed)))).andExpect(status().isNotFound());
        me = null;
        perform(own(get(path(hash)))).andExpect(status().isUnauthorized());
        perform(own(head(path(hash)))).andExpect(status().isUnauthorized());
        perform(own(patch(path(hash)))).andExpect(status().isUnauthorized());
    }

    @Test
    void answersTheSameToWhatIsOutOfReachAndToWhatIsNot() throws Exception {
        ContentHash others = pictures.upload(acting.person(Role.COLLABORATOR, KHE_SANH));
        me = acting.person(Role.COLLABORATOR, KHE_SANH);
        for (String name : new String[] {others.hex(), "0".repeat(64), "A".repeat(64), "x"}) {
            perform(own(get("/api/field/media/{name}", name)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("media.none"));
        }
    }

    @Test
    void takesWhatAnEndedDeviceHandsInAndShowsItNothing() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = device(author);
        byte[] photo = SamplePictures.jpeg(600, 400);
        ContentHash hash = ContentHash.of(photo);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.close(author.id());
        acting.nobody();
        perform(
                        own(patch(path(hash)))
                                .cookie(cookie)
                                .header("Upload-Offset", 0)
                                .header("Upload-Length", photo.length)
                                .content(photo))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Complete", "?1"));
        perform(own(head(path(hash))).cookie(cookie)).andExpect(status().isOk());
        perform(own(get(path(hash))).cookie(cookie)).andExpect(status().isUnauthorized());
    }

    /** As the person who is signed in at the moment: a request ends with nobody on the thread. */
    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        if (me != null) {
            acting.as(me);
        }
        try {
            return mvc.perform(request);
        } finally {
            acting.nobody();
        }
    }

    private boolean reads(Person person, ContentHash hash) throws Exception {
        me = person;
        int status = perform(own(get(path(hash)))).andReturn().getResponse().getStatus();
        me = null;
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private ResultActions send(byte[] photo, int from, int to) throws Exception {
        return chunk(
                ContentHash.of(photo), Arrays.copyOfRange(photo, from, to), from, photo.length);
    }

    private ResultActions chunk(ContentHash hash, byte[] chunk, int offset, int length)
            throws Exception {
        return perform(
                own(patch(path(hash)))
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("Upload-Offset", offset)
                        .header("Upload-Length", length)
                        .content(chunk));
    }

    private ResultActions range(ContentHash hash, String range) throws Exception {
        return perform(own(get(path(hash))).header("Range", range));
    }

    private Cookie device(Person person) throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        String token = invitations.issue(person.id()).token();
        acting.nobody();
        return Objects.requireNonNull(
                perform(
                                own(post("/api/field/invitations/accept"))
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                "{\"token\":\"%s\",\"device\":\"Máy thử\"}"
                                                        .formatted(token)))
                        .andReturn()
                        .getResponse()
                        .getCookie("lantoa_device"));
    }

    private static String path(ContentHash hash) {
        return "/api/field/media/" + hash;
    }

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder builder) {
        return builder.header("X-Lan-Toa", "1");
    }
}
