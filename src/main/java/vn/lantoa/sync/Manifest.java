package vn.lantoa.sync;

import java.util.List;
import java.util.Optional;
import vn.lantoa.sync.spi.FieldRecord;

/**
 * Everything one phone should hold, at one moment.
 *
 * @param capped whether the least needed records were left out for want of room
 */
record Manifest(List<Holding> holdings, boolean capped) {

    /**
     * The records of one collection.
     *
     * @param etag changes exactly when a record, its body or their choice does
     */
    record Holding(String collection, String etag, List<Versioned> records) {

        static Holding of(String collection, List<FieldRecord> records) {
            List<Versioned> versioned = records.stream().map(Versioned::of).toList();
            StringBuilder all = new StringBuilder();
            versioned.forEach(
                    one -> all.append(one.id()).append(' ').append(one.version()).append('\n'));
            return new Holding(collection, Digest.of(all.toString()), versioned);
        }
    }

    /**
     * A record and its version.
     *
     * @param version hash of the body: a child's edit changes it, whoever wrote it
     */
    record Versioned(String id, String version, String body) {

        static Versioned of(FieldRecord record) {
            return new Versioned(record.id(), Digest.of(record.body()), record.body());
        }
    }

    Optional<Holding> of(String collection) {
        return holdings.stream()
                .filter(holding -> holding.collection().equals(collection))
                .findFirst();
    }
}
