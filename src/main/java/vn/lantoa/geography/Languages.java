package vn.lantoa.geography;

import java.util.List;
import java.util.Optional;

/** The languages the product knows. */
public interface Languages {

    /** Every language, Vietnamese first, then in the order of the list's population. */
    List<Language> all();

    /** The language with this content tag. */
    Optional<Language> find(String tag);

    /**
     * The languages to try for a person: each chosen one, then what they fall back to, {@code vi}
     * last unless the person put it first; no doubles, unknown tags are left out.
     */
    List<String> chain(List<String> chosen);
}
