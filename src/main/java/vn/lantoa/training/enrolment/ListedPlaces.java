package vn.lantoa.training.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlaceMatch;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * Communes and provinces by what people write for them, in the whole country: code, full name, or
 * the name alone, with or without accents. Of several of one name the one in the class's own area
 * is meant, when it is the only one there.
 */
final class ListedPlaces {

    private static final int SUGGESTIONS = 3;
    private static final int LOOKED_AT = 200;
    private static final int COMMUNE_DIGITS = 5;
    private static final int PROVINCE_DIGITS = 2;
    private static final Map<String, String> KINDS =
            Map.of(
                    "p ",
                    "phuong ",
                    "x ",
                    "xa ",
                    "dk ",
                    "dac khu ",
                    "tp ",
                    "thanh pho ",
                    "t ",
                    "tinh ");

    private final Places places;
    private final UnitId home;

    /** A place, or the sentence why there is none. */
    sealed interface Answer {
        record At(UnitId unit) implements Answer {}

        record No(Sentence why) implements Answer {}
    }

    /**
     * @param home who organises the class
     */
    ListedPlaces(Places places, UnitId home) {
        this.places = places;
        Optional<Place> province = places.province(home);
        this.home = province.map(Place::id).orElse(home);
    }

    /**
     * The place of a row.
     *
     * @param province as the row names it; empty when it names none
     */
    Answer find(String typed, String province) {
        Place within = null;
        if (!province.isEmpty()) {
            within = province(province);
            if (within == null) {
                return new Answer.No(Sentence.of("training.list.provinceUnknown", province));
            }
        }
        if (typed.matches("\\d{1,5}")) {
            return byCode(typed);
        }
        List<Place> named = named(typed.split(",", 2)[0].strip(), within);
        List<Place> near =
                named.size() < 2
                        ? named
                        : named.stream().filter(one -> places.contains(home, one.id())).toList();
        if (near.size() == 1) {
            return new Answer.At(near.getFirst().id());
        }
        if (!named.isEmpty()) {
            return new Answer.No(Sentence.of("training.list.placeSeveral", typed, names(named)));
        }
        return unknown(typed);
    }

    private Answer byCode(String typed) {
        int digits = typed.length() <= PROVINCE_DIGITS ? PROVINCE_DIGITS : COMMUNE_DIGITS;
        String code = "0".repeat(digits - typed.length()) + typed;
        return places.find(UnitId.now(code))
                .filter(Place::current)
                .<Answer>map(place -> new Answer.At(place.id()))
                .orElseGet(() -> new Answer.No(Sentence.of("training.list.placeUnknown", typed)));
    }

    private @Nullable Place province(String typed) {
        String key = expanded(SearchKey.of(typed));
        return places.children(UnitId.MINISTRY).stream()
                .filter(Place::current)
                .filter(place -> bears(place, key) || place.id().code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private List<Place> named(String typed, @Nullable Place within) {
        String key = expanded(SearchKey.of(typed));
        List<Place> all =
                places.search(typed, within == null ? null : within.id(), LOOKED_AT).stream()
                        .map(PlaceMatch::place)
                        .filter(Place::current)
                        .filter(place ->
                                place.level() == PlaceLevel.COMMUNE
                                        || place.level() == PlaceLevel.PROVINCE)
                        .filter(place -> bears(place, key))
                        .distinct()
                        .toList();
        List<Place> exact =
                all.stream()
                        .filter(place ->
                                place.name()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(typed.toLowerCase(Locale.ROOT)))
                        .toList();
        return exact.isEmpty() ? all : exact;
    }

    /** Perhaps it bears another name since July 2025. */
    private Answer unknown(String typed) {
        List<Place> successors =
                places.search(typed, null, SUGGESTIONS + 1).stream()
                        .filter(match -> match.former() != null)
                        .map(PlaceMatch::place)
                        .distinct()
                        .toList();
        return new Answer.No(
                successors.isEmpty()
                        ? Sentence.of("training.list.placeUnknown", typed)
                        : Sentence.of("training.list.placeFormer", typed, names(successors)));
    }

    private String names(List<Place> found) {
        String names =
                found.stream()
                        .limit(SUGGESTIONS)
                        .map(place -> places.fullName(place.id()) + " (" + place.id().code() + ")")
                        .collect(Collectors.joining("; "));
        return found.size() > SUGGESTIONS ? names + "; …" : names;
    }

    private static boolean bears(Place place, String key) {
        return SearchKey.of(place.name()).equals(key)
                || SearchKey.of(place.shortName()).equals(key);
    }

    private static String expanded(String key) {
        return KINDS.entrySet().stream()
                .filter(kind -> key.startsWith(kind.getKey()))
                .findFirst()
                .map(kind -> kind.getValue() + key.substring(kind.getKey().length()))
                .orElse(key);
    }
}
