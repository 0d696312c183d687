package vn.lantoa.accounts.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
 * Communes by what people write for them: the code, the full name or the name alone, with or
 * without accents, "P. Đông Hà" too. Looks within the units of the importer first; for what it does
 * not find there it says where it is, or what became of it on 1 July 2025.
 */
final class CommuneNames {

    private static final int SUGGESTIONS = 3;
    private static final int COMMUNE_DIGITS = 5;
    private static final Map<String, String> KINDS =
            Map.of("p ", "phuong ", "x ", "xa ", "dk ", "dac khu ", "tt ", "thi tran ");

    private final Places places;
    private final List<Place> reach;
    private final Map<String, List<Place>> byFullName = new HashMap<>();
    private final Map<String, List<Place>> byShortName = new HashMap<>();
    private final Map<String, PlaceAnswer> answered = new HashMap<>();

    CommuneNames(Places places, Collection<UnitId> units) {
        this.places = places;
        this.reach = units.stream().map(places::get).toList();
        for (UnitId unit : units) {
            for (Place commune : places.within(unit, PlaceLevel.COMMUNE)) {
                add(byFullName, SearchKey.of(commune.name()), commune);
                add(byShortName, SearchKey.of(commune.shortName()), commune);
            }
        }
    }

    /**
     * The commune of a row.
     *
     * @param province of the row, when it names one
     */
    PlaceAnswer commune(String typed, @Nullable Place province) {
        String key = typed + "\n" + (province == null ? "" : province.id());
        return answered.computeIfAbsent(key, same -> look(typed, province));
    }

    /** The province a row names: its code, or its name with or without its kind. */
    PlaceAnswer province(String typed) {
        return answered.computeIfAbsent("\t" + typed, same -> lookForProvince(typed));
    }

    private PlaceAnswer look(String typed, @Nullable Place province) {
        if (typed.matches("\\d{1,5}")) {
            return byCode(typed, province);
        }
        List<Place> found = named(typed);
        List<Place> there =
                found.stream().filter(place -> province == null || place.within(province)).toList();
        if (there.size() == 1) {
            return new PlaceAnswer.Found(there.getFirst());
        }
        if (there.size() > 1) {
            return unclear("accounts.import.placeAmbiguous", typed, names(there));
        }
        if (!found.isEmpty() && province != null) {
            return unclear("accounts.import.notInProvince", typed, province.name());
        }
        return notHere(typed);
    }

    private PlaceAnswer byCode(String typed, @Nullable Place province) {
        String code = "0".repeat(COMMUNE_DIGITS - typed.length()) + typed;
        Optional<Place> found =
                places.find(UnitId.now(code)).filter(place -> place.level() == PlaceLevel.COMMUNE);
        if (found.isEmpty() || !found.get().current()) {
            return unclear("accounts.import.codeUnknown", code);
        }
        Place commune = found.get();
        if (province != null && !commune.within(province)) {
            return unclear("accounts.import.notInProvince", commune.name(), province.name());
        }
        return reaches(commune)
                ? new PlaceAnswer.Found(commune)
                : unclear("accounts.import.outOfReach", places.fullName(commune.id()));
    }

    /** Those of this full name; where there are none, those of this name without its kind. */
    private List<Place> named(String typed) {
        String key = expanded(SearchKey.of(typed));
        List<Place> full = byFullName.getOrDefault(key, List.of());
        if (!full.isEmpty()) {
            return full;
        }
        List<Place> bare = byShortName.getOrDefault(key, List.of());
        int comma = typed.indexOf(',');
        return bare.isEmpty() && comma > 0 ? named(typed.substring(0, comma)) : bare;
    }

    /** Somewhere else in the country, under an earlier name, or nowhere. */
    private PlaceAnswer notHere(String typed) {
        List<PlaceMatch> matches =
                places.search(typed, null, 50).stream()
                        .filter(match -> match.place().level() == PlaceLevel.COMMUNE)
                        .toList();
        String key = expanded(SearchKey.of(typed));
        List<Place> sameName =
                matches.stream().map(PlaceMatch::place).filter(place -> bears(place, key)).toList();
        if (!sameName.isEmpty()) {
            return unclear("accounts.import.outOfReach", names(sameName));
        }
        List<Place> successors =
                matches.stream()
                        .filter(match -> match.former() != null)
                        .map(PlaceMatch::place)
                        .filter(this::reaches)
                        .toList();
        return successors.isEmpty()
                ? unclear("accounts.import.placeUnknown", typed)
                : unclear("accounts.import.placeFormer", typed, names(successors));
    }

    private PlaceAnswer lookForProvince(String typed) {
        String key = SearchKey.of(typed);
        String bare = key.replaceFirst("^(tinh|thanh pho|tp|t) ", "");
        String code = typed.matches("\\d{1,2}") ? (typed.length() == 1 ? "0" : "") + typed : "";
        return places.children(UnitId.MINISTRY).stream()
                .filter(Place::current)
                .filter(place ->
                        place.id().code().equals(code)
                                || bears(place, key)
                                || SearchKey.of(place.shortName()).equals(bare))
                .findFirst()
                .<PlaceAnswer>map(PlaceAnswer.Found::new)
                .orElseGet(() -> unclear("accounts.import.provinceUnknown", typed));
    }

    private boolean reaches(Place place) {
        return reach.stream().anyMatch(place::within);
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

    private static PlaceAnswer unclear(String key, String... values) {
        return new PlaceAnswer.Unclear(Sentence.of(key, (java.io.Serializable[]) values));
    }

    private static void add(Map<String, List<Place>> index, String key, Place place) {
        index.computeIfAbsent(key, same -> new ArrayList<>()).add(place);
    }
}
