package vn.lantoa.shell.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.LinkThrottle;
import vn.lantoa.accounts.OnBehalf;
import vn.lantoa.accounts.Person;

/**
 * A person's feed, fetched by a calendar app that cannot sign in: the secret in the address stands
 * for the person, and gives no more than the person's own access as it is at that moment. An
 * unknown address is answered like any page that is not there; that of a closed account or of
 * somebody without a role is gone.
 */
@RestController
class FeedRequests {

    private static final MediaType ICALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final FeedFile file;
    private final FeedRate rate;
    private final LinkThrottle throttle;
    private final OnBehalf onBehalf;
    private final Access access;
    private final OwnBase base;

    FeedRequests(
            Feeds feeds,
            FeedFile file,
            FeedRate rate,
            LinkThrottle throttle,
            OnBehalf onBehalf,
            Access access,
            OwnBase base) {
        this.feeds = feeds;
        this.file = file;
        this.rate = rate;
        this.throttle = throttle;
        this.onBehalf = onBehalf;
        this.access = access;
        this.base = base;
    }

    @GetMapping("/lich/{token:" + FeedToken.PATTERN + "}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        Optional<Feed> feed = FeedToken.parse(token).flatMap(feeds::find);
        Optional<Duration> pause =
                feed.map(found -> rate.count(found.person()))
                        .orElseGet(() -> throttle.strange(from(request)));
        if (pause.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.get().toSeconds() + 1))
                    .build();
        }
        return feed.map(found -> answer(found, new ServletWebRequest(request)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> answer(Feed feed, ServletWebRequest request) {
        Optional<byte[]> bytes = bytes(feed, request.getRequest());
        if (bytes.isEmpty()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        feeds.noteRead(feed);
        // weak: Tomcat compresses no answer with a strong one
        String etag = "W/\"" + hash(bytes.get()) + "\"";
        boolean known = request.checkNotModified(etag);
        return ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .contentType(ICALENDAR)
                .body(known ? null : bytes.get());
    }

    /** Empty when the person may no longer be in. */
    private Optional<byte[]> bytes(Feed feed, HttpServletRequest request) {
        try {
            return onBehalf.of(
                    feed.person(),
                    () -> {
                        Person person = access.require();
                        return person.grants().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        file.write(
                                                feed.address(),
                                                Locale.forLanguageTag(person.interfaceLanguage()),
                                                base.of(request)));
                    });
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    private static String from(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getRemoteAddr() + " " + (agent == null ? "" : agent);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
