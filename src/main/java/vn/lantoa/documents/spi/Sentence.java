package vn.lantoa.documents.spi;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence for the person who imports, translated when it is shown.
 *
 * @param key translation key, written out in full where the sentence is made
 * @param values what stands in its places: texts and numbers
 */
public record Sentence(String key, List<Serializable> values) implements Serializable {

    /** Keeps its own copy of the values. */
    public Sentence {
        values = List.copyOf(values);
    }

    /** A sentence with these values. */
    public static Sentence of(String key, Serializable... values) {
        return new Sentence(key, List.of(values));
    }
}
