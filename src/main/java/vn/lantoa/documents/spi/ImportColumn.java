package vn.lantoa.documents.spi;

import java.io.Serializable;
import java.util.List;

/**
 * A column that a kind of import understands.
 *
 * @param key its name for the kind, such as {@code phone}
 * @param titleKey translation key of its title in the template and on the screen
 * @param synonyms other titles that people's own lists give it, Vietnamese and English; compared
 *     without accents and signs
 * @param required whether the file must have this column
 * @param example what the template shows in its first row, clearly an example
 * @param hintKey translation key of a sentence on how it is filled in
 * @param width in the template, in digits
 */
public record ImportColumn(
        String key,
        String titleKey,
        List<String> synonyms,
        boolean required,
        String example,
        String hintKey,
        int width)
        implements Serializable {

    /** Keeps its own copy of the synonyms. */
    public ImportColumn {
        synonyms = List.copyOf(synonyms);
    }
}
