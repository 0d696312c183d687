package vn.lantoa.sync.spi;

/**
 * One record as a phone keeps it.
 *
 * @param id unique in its collection
 * @param body a JSON object; its hash is the record's version, so equal content must be written
 *     equally (fixed key order)
 */
public record FieldRecord(String id, String body) {}
