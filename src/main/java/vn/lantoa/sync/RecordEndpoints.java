package vn.lantoa.sync;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lantoa.sync.spi.FieldReader;

/**
 * Hands out the bodies a phone is missing. What the person may see is asked anew each time; an id
 * out of reach is left out as if it did not exist.
 */
@RestController
@RequestMapping("/api/field/records")
class RecordEndpoints {

    private static final int MOST = 100;

    private final FieldReaders readers;
    private final Manifests manifests;

    /** Which records of which collection; at most 100. */
    record Wanted(@Nullable String collection, @Nullable Set<String> ids) {}

    /** What there is of the wanted records. */
    record Page(List<Body> records) {}

    /** A record; its body is sent as the feature wrote it, for the version is its hash. */
    record Body(
            String id,
            String version,
            @Schema(types = "object", implementation = Object.class) @JsonRawValue String body) {}

    RecordEndpoints(FieldReaders readers, Manifests manifests) {
        this.readers = readers;
        this.manifests = manifests;
    }

    @PostMapping
    Page records(@RequestBody Wanted wanted) {
        String collection = wanted.collection();
        Set<String> ids = wanted.ids();
        if (collection == null || ids == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (ids.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        FieldReader reader = readers.current();
        Manifest.Holding holding =
                manifests
                        .manifest(reader, manifests.state(reader))
                        .of(collection)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Page(
                holding.records().stream()
                        .filter(record -> ids.contains(record.id()))
                        .map(record -> new Body(record.id(), record.version(), record.body()))
                        .toList());
    }
}
