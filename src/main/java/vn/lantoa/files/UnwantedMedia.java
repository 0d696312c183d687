package vn.lantoa.files;

import vn.lantoa.shared.PersonId;

/** Knows which pictures and recordings were taken away for good; whoever names media tells. */
public interface UnwantedMedia {

    /**
     * Whether nothing that this person wrote may show these bytes any more. A phone that still
     * sends them is answered as if they had come, and nothing is kept.
     */
    boolean unwanted(PersonId person, ContentHash uploaded);
}
