package vn.lantoa.accounts.spi;

import java.io.Serializable;
import java.util.List;

/**
 * A kind of things held about a person.
 *
 * @param heading translation key of its name
 * @param items one for each thing, the newest first
 */
public record HeldPart(String heading, List<HeldItem> items) implements Serializable {

    public HeldPart {
        items = List.copyOf(items);
    }
}
