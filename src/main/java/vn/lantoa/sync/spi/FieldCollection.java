package vn.lantoa.sync.spi;

import java.util.List;

/**
 * A kind of record that phones hold. A feature offers one as a Spring bean; nothing else needs to
 * be told.
 */
public interface FieldCollection {

    /** The name in the API and on the phone, a plural such as {@code activities}. */
    String name();

    /**
     * What the records of this reader depend on besides the reader and the day, cheap to ask: it
     * changes with every change to any of them. Read before {@link #records} is called, so it may
     * be too old but never too new.
     */
    String changes(FieldReader reader);

    /**
     * The records this reader should hold, the most needed first; at most 2,000 over all
     * collections are kept.
     */
    List<FieldRecord> records(FieldReader reader);
}
