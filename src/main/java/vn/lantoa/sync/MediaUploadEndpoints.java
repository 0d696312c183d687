package vn.lantoa.sync;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.security.FieldProblems;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.UploadAnswer;
import vn.lantoa.files.UploadState;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.PersonId;

/**
 * Takes pictures and recordings in chunks. A phone asks by HEAD how far its upload is and goes on
 * from there; the headers are those of the IETF draft on resumable uploads. Open to a device that
 * may only hand in: what it wrote before would otherwise stay without its pictures.
 */
@RestController
@RequestMapping("/api/field/media/{sha256}")
class MediaUploadEndpoints {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";

    private final Uploads uploads;
    private final Senders senders;
    private final FieldProblems problems;

    MediaUploadEndpoints(Uploads uploads, Senders senders, FieldProblems problems) {
        this.uploads = uploads;
        this.senders = senders;
        this.problems = problems;
    }

    /** How far this person's upload is; what others have sent is not told. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable String sha256) {
        PersonId person = senders.require().person().id();
        return ContentHash.parse(sha256)
                .flatMap(hash -> uploads.state(person, hash))
                .map(state -> with(state, HttpStatus.OK))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @RequestBody(
            required = true,
            description = "a chunk, at most 256 kB",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "kept, with Upload-Offset and Upload-Complete")
    @PatchMapping
    ResponseEntity<?> append(
            @PathVariable String sha256,
            @RequestHeader(name = OFFSET, required = false) @Nullable String offset,
            @RequestHeader(name = LENGTH, required = false) @Nullable String length,
            HttpServletRequest request)
            throws IOException {
        PersonId person = senders.require().person().id();
        Optional<ContentHash> hash = ContentHash.parse(sha256);
        long from = number(offset);
        long whole = number(length);
        if (hash.isEmpty() || from < 0 || whole < 0) {
            return problems.answer(SyncProblem.UNREADABLE);
        }
        byte[] chunk = request.getInputStream().readNBytes(Uploads.LONGEST_CHUNK + 1);
        return chunk.length > Uploads.LONGEST_CHUNK
                ? problems.answer(SyncProblem.TOO_LARGE)
                : answer(uploads.append(person, hash.get(), from, whole, chunk));
    }

    private ResponseEntity<?> answer(UploadAnswer answer) {
        return switch (answer) {
            case UploadAnswer.Kept kept -> with(kept.state(), HttpStatus.NO_CONTENT);
            case UploadAnswer.OtherOffset other -> {
                ResponseEntity<?> no = problems.answer(MediaProblem.OTHER_OFFSET);
                yield ResponseEntity.status(no.getStatusCode())
                        .headers(no.getHeaders())
                        .header(OFFSET, String.valueOf(other.offset()))
                        .body(no.getBody());
            }
            case UploadAnswer.TooLarge no -> problems.answer(MediaProblem.TOO_LARGE);
            case UploadAnswer.Broken no -> problems.answer(MediaProblem.BROKEN);
            case UploadAnswer.OtherKind no -> problems.answer(MediaProblem.OTHER_KIND);
            case UploadAnswer.Later later -> problems.answer(MediaProblem.LATER, later.pause());
        };
    }

    private static ResponseEntity<Void> with(UploadState state, HttpStatus status) {
        return ResponseEntity.status(status)
                .header(OFFSET, String.valueOf(state.offset()))
                .header(LENGTH, String.valueOf(state.length()))
                .header(COMPLETE, state.complete() ? "?1" : "?0")
                .build();
    }

    /** A number of bytes; -1 for everything else. */
    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
    }
}
