package vn.lantoa.campaigns.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlaceMatch;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** Reads the places of rows: names with or without their kind and accents, former names, codes. */
final class PlaceNames {

    private static final int SUGGESTIONS = 3;
    private static final Set<String> WHOLE =
            Set.of("toan tinh", "cap tinh", "toan thanh pho", "cap thanh pho", "tinh", "cap bo");

    private final Places places;
    private final Place owner;
    private final List<Place> inside;

    /** A place, or the sentence why there is none. */
    sealed interface Answer {
        record At(UnitId unit) implements Answer {}

        record No(Sentence why) implements Answer {}
    }

    /**
     * @param owner the campaign's owner, in whose area every row must lie
     */
    PlaceNames(Places places, UnitId owner) {
        this.places = places;
        this.owner = places.get(owner);
        List<Place> all = new ArrayList<>();
        all.add(this.owner);
        Stream.of(PlaceLevel.PROVINCE, PlaceLevel.COMMUNE)
                .flatMap(level -> places.within(owner, level).stream())
                .filter(place -> place.current() && !place.id().equals(owner))
                .forEach(all::add);
        this.inside = List.copyOf(all);
    }

    Answer find(String written) {
        String name = written.split(",", 2)[0].strip();
        if (WHOLE.contains(SearchKey.of(name))) {
            return new Answer.At(owner.id());
        }
        String exact = name.toLowerCase(Locale.ROOT);
        List<Place> same =
                matching(place ->
                        place.id().code().equals(name)
                                || place.name().toLowerCase(Locale.ROOT).equals(exact)
                                || place.shortName().toLowerCase(Locale.ROOT).equals(exact));
        String folded = SearchKey.of(name);
        List<Place> found =
                same.isEmpty()
                        ? matching(place ->
                                SearchKey.of(place.name()).equals(folded)
                                        || SearchKey.of(place.shortName()).equals(folded))
                        : same;
        if (found.size() == 1) {
            return new Answer.At(found.getFirst().id());
        }
        return found.isEmpty()
                ? elsewhere(name, folded)
                : new Answer.No(Sentence.of("campaigns.import.place.several", name, names(found)));
    }

    private List<Place> matching(Predicate<Place> condition) {
        return inside.stream().filter(condition).toList();
    }

    /** By a former name, else why not. */
    private Answer elsewhere(String name, String folded) {
        List<PlaceMatch> near = places.search(name, owner.id(), SUGGESTIONS);
        Optional<Place> former =
                near.stream()
                        .filter(match -> !match.split() && isNamed(match.former(), folded))
                        .map(PlaceMatch::place)
                        .findFirst();
        if (former.isPresent()) {
            return new Answer.At(former.get().id());
        }
        Optional<Place> outside =
                places.search(name, null, SUGGESTIONS).stream()
                        .map(PlaceMatch::place)
                        .filter(place -> isNamed(place.name(), folded))
                        .findFirst();
        if (outside.isPresent()) {
            return new Answer.No(
                    Sentence.of(
                            "campaigns.import.place.outside",
                            places.fullName(outside.get().id()),
                            within()));
        }
        return near.isEmpty()
                ? new Answer.No(Sentence.of("campaigns.import.place.unknown", name, within()))
                : new Answer.No(
                        Sentence.of(
                                "campaigns.import.place.near",
                                name,
                                within(),
                                names(near.stream().map(PlaceMatch::place).toList())));
    }

    /** The owner's name as it stands within a sentence. */
    private String within() {
        String name = owner.name();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isNamed(@org.jspecify.annotations.Nullable String name, String folded) {
        if (name == null) {
            return false;
        }
        String whole = SearchKey.of(name);
        return whole.equals(folded) || whole.endsWith(" " + folded);
    }

    private static String names(List<Place> found) {
        return found.stream().map(Place::name).collect(Collectors.joining(", "));
    }
}
