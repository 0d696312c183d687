package vn.lantoa.uikit;

import java.io.Serializable;

/**
 * Something the calendar can be filtered by. Sources that mean the same by a key, such as a
 * channel, share it: the calendar then offers it once.
 *
 * @param key stands in the address of the page; letters, digits, {@code -} and {@code _}
 * @param label what people read, translated
 */
public record CalendarFacet(String key, String label) implements Serializable {

    public CalendarFacet {
        if (!key.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("not a key of a facet");
        }
    }

    /** In what respects entries can be filtered. */
    public enum Dimension {
        /** The campaign, course or other whole that entries belong to. */
        CAMPAIGN,
        KIND,
        CHANNEL,
        STATUS
    }
}
