package vn.lantoa.sync;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.Sender;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.security.FieldProblems;

/**
 * Takes what phones wrote. Every sync asks here, with no facts too: it tells how things stand on
 * the phone and learns whether the server still knows its last receipt.
 */
@RestController
@RequestMapping("/api/field/facts")
class FactEndpoints {

    /** Bytes of a request. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_FACTS = 100;

    private final FactIntake intake;
    private final PhoneNews news;
    private final MissingMedia missing;
    private final Senders senders;
    private final FieldProblems problems;
    private final SyncMeters meters;
    private final Clock clock;

    /**
     * What a phone sends.
     *
     * @param lastReceipt the fact of the last receipt the phone has
     * @param waiting facts not sent yet
     * @param review facts the person has to look at again
     * @param oldest when the oldest waiting fact was made, by the phone's clock
     * @param build the version of the field client
     */
    record Sent(
            List<String> facts,
            @Nullable UUID lastReceipt,
            int waiting,
            int review,
            @Nullable Instant oldest,
            @Nullable String build) {}

    /**
     * A receipt for each fact, in the order they came.
     *
     * @param knowsLastReceipt false when this server lost what it had confirmed (it was restored
     *     from a backup): the phone offers again what it sent
     * @param missingMedia SHA-256 of pictures and recordings that facts of this person name and the
     *     server does not have: the phone sends those again that it still holds; told at most
     *     hourly
     */
    record Answer(
            List<Receipt> receipts,
            boolean knowsLastReceipt,
            List<String> missingMedia,
            Instant serverTime) {}

    FactEndpoints(
            FactIntake intake,
            PhoneNews news,
            MissingMedia missing,
            Senders senders,
            FieldProblems problems,
            SyncMeters meters,
            Clock clock) {
        this.intake = intake;
        this.news = news;
        this.missing = missing;
        this.senders = senders;
        this.problems = problems;
        this.meters = meters;
        this.clock = clock;
    }

    @RequestBody(
            required = true,
            description = "at most 100 facts and 256 kB",
            content = @Content(schema = @Schema(implementation = Sent.class)))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> facts(HttpServletRequest request) throws IOException {
        Sender sender = senders.require();
        if (request.getContentLengthLong() > MOST_BYTES) {
            return problems.answer(SyncProblem.TOO_MANY_FACTS); // not a byte of it was read
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return problems.answer(SyncProblem.TOO_MANY_FACTS);
        }
        Optional<FactEnvelope> read = FactEnvelope.read(body);
        if (read.isEmpty()) {
            return problems.answer(SyncProblem.UNREADABLE);
        }
        FactEnvelope envelope = read.get();
        if (envelope.facts().size() > MOST_FACTS) {
            return problems.answer(SyncProblem.TOO_MANY_FACTS);
        }
        FactIntake.Taken taken =
                intake.take(Delivery.from(sender), envelope.facts(), envelope.lastReceipt());
        meters.answered(taken.receipts());
        news.tell(sender, envelope.told());
        return ResponseEntity.ok(
                new Answer(
                        taken.receipts(), taken.knowsLast(), missing.of(sender), clock.instant()));
    }
}
