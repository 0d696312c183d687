package vn.lantoa.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.security.FieldProblems;
import vn.lantoa.files.Content;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.files.PictureSize;
import vn.lantoa.shared.PersonId;

/**
 * Hands out pictures and recordings, whole or in part. A hash is not a right: at each request it is
 * asked anew whether the person uploaded it, or may read a stored fact that names it and whose
 * author uploaded it.
 */
@RestController
@RequestMapping("/api/field/media/{sha256}")
class MediaEndpoints {

    /** The bytes under a hash never change; only this person's browser may keep them. */
    private static final String KEEP = "private, max-age=31536000, immutable";

    private final MediaFiles files;
    private final FactMedia facts;
    private final Access access;
    private final FieldProblems problems;

    MediaEndpoints(MediaFiles files, FactMedia facts, Access access, FieldProblems problems) {
        this.files = files;
        this.facts = facts;
        this.access = access;
        this.problems = problems;
    }

    @ApiResponse(
            responseCode = "200",
            description = "image/jpeg, audio/webm, audio/ogg or audio/mp4; 206 with Range",
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping
    void read(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "large") @Schema(allowableValues = {"large", "small"})
                    String size,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PersonId person = access.require().id();
        Optional<Content> content =
                ContentHash.parse(sha256)
                        .filter(hash -> mayRead(person, hash))
                        .flatMap(hash -> files.find(hash, size(size)));
        if (content.isEmpty()) {
            problems.send(response, MediaProblem.NONE);
        } else {
            send(content.get(), request, response);
        }
    }

    private boolean mayRead(PersonId person, ContentHash hash) {
        return files.uploadedBy(person, hash)
                || facts.readableAuthors(hash.hex()).stream()
                        .anyMatch(author -> files.uploadedBy(author, hash));
    }

    private static PictureSize size(String text) {
        return text.toUpperCase(Locale.ROOT).equals(PictureSize.SMALL.name())
                ? PictureSize.SMALL
                : PictureSize.LARGE;
    }

    private void send(Content content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + content.name() + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setContentType(content.mediaType());
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        Optional<ByteRange> range =
                condition == null || condition.equals(tag)
                        ? ByteRange.asked(request.getHeader(HttpHeaders.RANGE), content.bytes())
                        : Optional.empty();
        if (range.isEmpty()) {
            copy(content, new ByteRange(0, content.bytes() - 1), response);
        } else if (range.get().within(content.bytes())) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.get().of(content.bytes()));
            copy(content, range.get(), response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.bytes());
            problems.send(response, MediaProblem.RANGE);
        }
    }

    private static void copy(Content content, ByteRange range, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(range.bytes());
        try (InputStream in = content.open(range.first())) {
            StreamUtils.copyRange(in, response.getOutputStream(), 0, range.bytes() - 1);
        }
    }
}
