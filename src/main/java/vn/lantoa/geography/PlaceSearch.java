package vn.lantoa.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * Finds places by what people type. Looks through all names each time: some 25,000 short strings
 * take a few milliseconds, and nothing has to be kept in step.
 */
final class PlaceSearch {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of(
                    "tp", "thanh pho",
                    "tx", "thi xa",
                    "tt", "thi tran",
                    "q", "quan",
                    "p", "phuong",
                    "hcm", "ho chi minh",
                    "tphcm", "thanh pho ho chi minh");

    /** How well a name fits, best first. */
    private enum Fit {
        EXACT,
        START,
        WORD,
        WITH_PLACE
    }

    /**
     * A name to look for.
     *
     * @param keys the name as typed texts are compared with it, with and without its kind
     * @param context all of its words with those of the units above
     * @param former what it is called to the person, null for a name in use
     */
    private record Entry(
            List<String> keys,
            String context,
            PlaceLevel level,
            @Nullable String former,
            List<Place> places) {

        @Nullable Fit fit(String typed, String[] words) {
            Fit best = null;
            for (String key : keys) {
                Fit fit = fit(key, typed);
                if (fit != null && (best == null || fit.compareTo(best) < 0)) {
                    best = fit;
                }
            }
            if (best == null && words.length > 1) {
                for (String word : words) {
                    if (!context.contains(" " + word)) {
                        return null;
                    }
                }
                // at least one word must be of the name itself
                return keys.stream().anyMatch(key -> startsWord(key, words[0]))
                        ? Fit.WITH_PLACE
                        : null;
            }
            return best;
        }

        private static @Nullable Fit fit(String key, String typed) {
            if (key.equals(typed)) {
                return Fit.EXACT;
            }
            if (key.startsWith(typed)) {
                return Fit.START;
            }
            return startsWord(key, typed) ? Fit.WORD : null;
        }

        private static boolean startsWord(String key, String typed) {
            return key.startsWith(typed) || key.contains(" " + typed);
        }
    }

    private record Hit(Entry entry, Place place, Fit fit) {}

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparing(Hit::fit)
                    .thenComparing(hit -> hit.place().level())
                    .thenComparing(hit -> hit.entry().former() != null)
                    .thenComparing(hit -> hit.entry().level())
                    .thenComparing(Hit::place, Gazetteer.VIETNAMESE);

    private final List<Entry> entries = new ArrayList<>();

    PlaceSearch(Gazetteer gazetteer, List<PlaceStore.FormerName> formerNames) {
        for (Place place : gazetteer.all()) {
            if (place.current()) {
                add(gazetteer, place, place.name(), place.shortName(), null, List.of(place));
            } else {
                List<Place> successors = gazetteer.successors(place.id());
                String former = called(gazetteer, place, successors);
                add(gazetteer, place, place.name(), place.shortName(), former, successors);
            }
        }
        for (PlaceStore.FormerName name : formerNames) {
            Place place = gazetteer.find(name.place());
            if (place != null) {
                List<Place> now = gazetteer.successors(place.id());
                add(gazetteer, place, name.name(), name.shortName(), name.name(), now);
            }
        }
    }

    List<PlaceMatch> search(String typed, Predicate<Place> wanted, int limit) {
        String key = expanded(SearchKey.of(typed));
        if (key.isEmpty()) {
            return List.of();
        }
        String[] words = key.split(" ", -1);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            Fit fit = entry.fit(key, words);
            if (fit != null) {
                for (Place place : entry.places()) {
                    if (wanted.test(place)) {
                        hits.add(new Hit(entry, place, fit));
                    }
                }
            }
        }
        hits.sort(BEST_FIRST);
        List<PlaceMatch> matches = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (Hit hit : hits) {
            if (matches.size() < limit && seen.add(hit.place().id())) {
                Entry entry = hit.entry();
                matches.add(new PlaceMatch(hit.place(), entry.former(), entry.places().size() > 1));
            }
        }
        return matches;
    }

    private void add(
            Gazetteer gazetteer,
            Place place,
            String name,
            String shortName,
            @Nullable String former,
            List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        Set<String> keys = new HashSet<>();
        for (String text : List.of(name, shortName)) {
            keys.add(SearchKey.of(text));
            // people leave out what is hard to type: "dak rlap" for Đắk R'Lấp
            keys.add(SearchKey.of(text.replaceAll("['’-] ?", "")));
        }
        String context = " " + SearchKey.of(name + " " + gazetteer.fullName(place));
        entries.add(new Entry(List.copyOf(keys), context, place.level(), former, places));
    }

    /**
     * "Quảng Bình" for a province that goes by another name now, "Xã Húc, huyện Hướng Hóa" below
     * it, where the same names recur.
     */
    private static String called(Gazetteer gazetteer, Place former, List<Place> successors) {
        Place parent = former.parent() == null ? null : gazetteer.find(former.parent());
        if (former.level() == PlaceLevel.PROVINCE) {
            boolean sameName =
                    successors.stream().anyMatch(p -> p.shortName().equals(former.shortName()));
            return sameName ? former.name() : former.shortName();
        }
        return former.level() == PlaceLevel.COMMUNE && parent != null
                ? former.name() + ", " + Gazetteer.uncapitalised(parent.name())
                : former.name();
    }

    private static String expanded(String key) {
        Map<String, String> shorts = new HashMap<>(ABBREVIATIONS);
        StringBuilder text = new StringBuilder();
        for (String word : key.toLowerCase(Locale.ROOT).split(" ", -1)) {
            String full = text.isEmpty() || word.equals("hcm") ? shorts.get(word) : null;
            text.append(text.isEmpty() ? "" : " ").append(full == null ? word : full);
        }
        // "p" or "q" alone is the beginning of a name, not yet a kind
        return key.contains(" ") || key.length() > 2 ? text.toString() : key;
    }
}
