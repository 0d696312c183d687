package vn.lantoa.accounts.privacy.rest;

import com.vaadin.flow.i18n.I18NProvider;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.accounts.privacy.NightlySweep;
import vn.lantoa.accounts.security.AccountProblem;
import vn.lantoa.accounts.security.FieldProblems;
import vn.lantoa.shared.PhoneNumber;

/** The signed-in person's own data: to see, to take along, to ask about. */
@RestController
@RequestMapping("/api/field/my-data")
class OwnDataRequests {

    /**
     * What a person asks.
     *
     * @param id UUID that the phone made: sent again it is asked once
     * @param kind COPY, CORRECT, ERASE, WITHDRAW or OTHER
     * @param name for CORRECT: the name as it should be
     * @param phone for CORRECT: the number as it should be, as people write it
     */
    record Wish(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String note,
            @Nullable String name,
            @Nullable String phone) {}

    /** A request that is no longer wanted. */
    record TakenBack(@Nullable String id) {}

    private final Access access;
    private final MyData data;
    private final MyDataArchive archive;
    private final DataRequests requests;
    private final NightlySweep terms;
    private final I18NProvider words;
    private final FieldProblems problems;

    OwnDataRequests(
            Access access,
            MyData data,
            MyDataArchive archive,
            DataRequests requests,
            NightlySweep terms,
            I18NProvider words,
            FieldProblems problems) {
        this.access = access;
        this.data = data;
        this.archive = archive;
        this.requests = requests;
        this.terms = terms;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<OwnData> all() {
        OwnData all = read();
        requests.seen();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
    }

    /** Written straight onto the line: photos never stand in memory all at once. */
    @GetMapping(path = "/copy", produces = MyDataArchive.TYPE)
    void copy(HttpServletResponse response) throws IOException {
        MyData.Copy copy = data.ownCopy();
        response.setContentType(MyDataArchive.TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("du-lieu-cua-toi.zip").build().toString());
        archive.write(copy, response.getOutputStream());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OwnData.class)))
    @PostMapping("/requests")
    ResponseEntity<?> ask(@RequestBody Wish wish) {
        Optional<Asked> asked = asked(wish);
        if (asked.isEmpty()) {
            return problems.answer(AccountProblem.DATA_REQUEST_UNCLEAR);
        }
        requests.ask(asked.get());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(read());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OwnData.class)))
    @PostMapping("/taken-back")
    ResponseEntity<?> takeBack(@RequestBody TakenBack which) {
        Optional<UUID> id = uuid(which.id());
        if (id.isEmpty()) {
            return problems.answer(AccountProblem.DATA_REQUEST_UNCLEAR);
        }
        requests.takeBack(id.get());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(read());
    }

    private OwnData read() {
        return new OwnDataWords(words, archive, access.require().interfaceLanguage())
                .of(data.own(), requests.own(), terms.terms());
    }

    private static Optional<Asked> asked(Wish wish) {
        String typed = wish.phone();
        Optional<PhoneNumber> phone =
                typed == null || typed.isBlank() ? Optional.empty() : PhoneNumber.read(typed);
        if (typed != null && !typed.isBlank() && phone.isEmpty()) {
            return Optional.empty();
        }
        String kind = wish.kind();
        if (kind == null) {
            return Optional.empty();
        }
        try {
            return uuid(wish.id())
                    .map(id ->
                            new Asked(
                                    id,
                                    DataRequest.Kind.valueOf(kind),
                                    wish.note(),
                                    wish.name(),
                                    phone.orElse(null)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
