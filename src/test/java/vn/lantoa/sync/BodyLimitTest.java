package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** Bodies that come in pieces and do not say how long they are, through the whole chain. */
@AppTest
class BodyLimitTest {

    @Autowired FactPhone phone;
    @Autowired Acting acting;
    @Autowired MockMvc mvc;

    private Cookie cookie = new Cookie("lantoa_device", "");

    @BeforeEach
    void signIn() throws Exception {
        cookie = phone.signIn(acting.person(Role.COLLABORATOR, UnitId.now("19429")));
    }

    @Test
    void recordsMayBe64KilobytesLong() throws Exception {
        String wanted = "{\"collection\":\"activities\",\"ids\":[]}";
        assertThat(inPieces(post("/api/field/records"), padded(wanted, 64 * 1024))).isEqualTo(200);
        assertThat(inPieces(post("/api/field/records"), padded(wanted, 64 * 1024 + 1)))
                .isEqualTo(413);
    }

    @Test
    void whatIsSentBeforeASignInMayNotBeLongerEither() throws Exception {
        String token = "{\"token\":\"x\",\"device\":\"Máy thử\"}";
        cookie = new Cookie("other", "x");
        assertThat(inPieces(post("/api/field/invitations/accept"), padded(token, 1024)))
                .isNotIn(200, 413);
        assertThat(inPieces(post("/api/field/invitations/accept"), padded(token, 70_000)))
                .isEqualTo(413);
    }

    @Test
    void factsMayBe256KilobytesLong() throws Exception {
        String none = "{\"facts\":[]}";
        assertThat(inPieces(post("/api/field/facts"), padded(none, 256 * 1024))).isEqualTo(200);
        assertThat(inPieces(post("/api/field/facts"), padded(none, 256 * 1024 + 1))).isEqualTo(413);
    }

    @Test
    void aChunkOfMediaMayBe256KilobytesLong() throws Exception {
        MockHttpServletRequestBuilder chunk =
                patch("/api/field/media/" + "a".repeat(64))
                        .header("Upload-Offset", 0)
                        .header("Upload-Length", 1_000_000);
        byte[] picture = padded("", 256 * 1024);
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        picture[2] = (byte) 0xFF;
        assertThat(inPieces(chunk, picture)).isEqualTo(204);
        assertThat(inPieces(chunk, padded("", 256 * 1024 + 1))).isEqualTo(413);
    }

    private int inPieces(MockHttpServletRequestBuilder request, byte[] body) throws Exception {
        acting.nobody();
        MockHttpServletResponse response =
                mvc.perform(
                                request.header("X-Lan-Toa", "1")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .cookie(cookie)
                                        .content(body)
                                        .with(Chunked::of))
                        .andReturn()
                        .getResponse();
        return response.getStatus();
    }

    private static byte[] padded(String json, int length) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] body = " ".repeat(length).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, body, 0, text.length);
        return body;
    }
}
