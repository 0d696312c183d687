package vn.lantoa.accounts.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;

/** One thing held about a person, as labelled values in the order they are read. */
public record HeldItem(List<Field> fields) implements Serializable {

    /**
     * A labelled value.
     *
     * @param label translation key
     * @param value text for people, or a translation key
     * @param translated whether the value is a translation key
     */
    public record Field(String label, String value, boolean translated) implements Serializable {}

    public HeldItem {
        fields = List.copyOf(fields);
    }

    /** An empty thing, to be filled by the methods below. */
    public HeldItem() {
        this(List.of());
    }

    /** With a text; nothing is added when there is none. */
    public HeldItem text(String label, @Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? this
                : with(new Field(label, value.toString(), false));
    }

    /** With a translated word. */
    public HeldItem word(String label, String key) {
        return with(new Field(label, key, true));
    }

    /** With a time as Vietnam writes it; nothing is added when there is none. */
    public HeldItem time(String label, @Nullable Instant at) {
        return at == null ? this : text(label, VietnamTime.dateTime(VietnamTime.local(at)));
    }

    private HeldItem with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new HeldItem(more);
    }
}
