package vn.lantoa.accounts.imports;

import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Place;

/** What a row's words for a place mean. */
sealed interface PlaceAnswer {

    /** Exactly one place. */
    record Found(Place place) implements PlaceAnswer {}

    /** No place or several; the sentence says which. */
    record Unclear(Sentence fault) implements PlaceAnswer {}
}
