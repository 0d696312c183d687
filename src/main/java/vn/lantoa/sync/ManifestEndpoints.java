package vn.lantoa.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lantoa.sync.spi.FieldReader;

/**
 * Tells a phone what it should hold. ETags are weak, because compressed answers with strong ones
 * are not compressed; nothing changed is answered by 304 before anything is built.
 */
@RestController
@RequestMapping("/api/field/manifest")
class ManifestEndpoints {

    private static final Pattern TAGS = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private final FieldReaders readers;
    private final Manifests manifests;
    private final Clock clock;

    /**
     * What a phone should hold.
     *
     * @param capped whether the least needed records were left out
     */
    record Overview(List<Collection> collections, boolean capped, Instant serverTime) {

        /** A collection; its records changed when its ETag did. */
        record Collection(String name, String etag) {}
    }

    /**
     * Ids and versions of a collection's records: all of them, or those of the parts that differ
     * from what the phone named.
     *
     * @param parts the tags of those parts by number; absent when the phone asked for the whole
     */
    record Contents(
            String etag,
            List<List<String>> records,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<Integer, String> parts) {

        static Contents of(Manifest.Holding holding, @Nullable String known) {
            if (known == null) {
                return new Contents(holding.etag(), pairs(holding.records().stream()), null);
            }
            Parts parts = new Parts(holding.records());
            Map<Integer, String> changed = parts.changed(List.of(known.split(",", -1)));
            return new Contents(
                    holding.etag(),
                    pairs(changed.keySet().stream().flatMap(number -> parts.part(number).stream())),
                    changed);
        }

        private static List<List<String>> pairs(Stream<Manifest.Versioned> records) {
            return records.map(record -> List.of(record.id(), record.version())).toList();
        }
    }

    ManifestEndpoints(FieldReaders readers, Manifests manifests, Clock clock) {
        this.readers = readers;
        this.manifests = manifests;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Overview> overview(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        FieldReader reader = readers.current();
        String state = manifests.state(reader);
        if (tags(known).contains(state)) {
            return unchanged(state);
        }
        Manifest manifest = manifests.manifest(reader, state);
        List<Overview.Collection> collections =
                manifest.holdings().stream()
                        .map(one -> new Overview.Collection(one.collection(), one.etag()))
                        .toList();
        return ResponseEntity.ok()
                .eTag(weak(state))
                .body(new Overview(collections, manifest.capped(), clock.instant()));
    }

    /**
     * The ETag joins the state before building and the contents, {@code state.contents}: an
     * unchanged state needs no building, and a change elsewhere in the province costs no bytes.
     *
     * @param parts the tags of the 64 parts as the phone last heard them, with commas between;
     *     empty when it knows none
     */
    @GetMapping("/{collection}")
    ResponseEntity<Contents> contents(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String parts,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        FieldReader reader = readers.current();
        String state = manifests.state(reader);
        Set<String> tags = tags(known);
        for (String tag : tags) {
            if (tag.startsWith(state + ".")) {
                return unchanged(tag);
            }
        }
        Manifest.Holding holding =
                manifests
                        .manifest(reader, state)
                        .of(collection)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String etag = state + "." + holding.etag();
        boolean same =
                tags.stream()
                        .anyMatch(
                                tag -> tag.substring(tag.indexOf('.') + 1).equals(holding.etag()));
        return same
                ? unchanged(etag)
                : ResponseEntity.ok().eTag(weak(etag)).body(Contents.of(holding, parts));
    }

    private static <T> ResponseEntity<T> unchanged(String etag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(weak(etag)).build();
    }

    private static String weak(String etag) {
        return "W/\"" + etag + "\"";
    }

    private static Set<String> tags(@Nullable String known) {
        return known == null
                ? Set.of()
                : TAGS.matcher(known)
                        .results()
                        .map(tag -> tag.group(1))
                        .collect(Collectors.toSet());
    }
}
