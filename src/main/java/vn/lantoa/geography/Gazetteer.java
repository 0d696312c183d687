package vn.lantoa.geography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;

/** Every place of every vintage and how they are linked, at one moment; never changes. */
final class Gazetteer {

    static final Comparator<Place> VIETNAMESE =
            Comparator.comparing(Place::shortName, VietnameseOrder.INSTANCE)
                    .thenComparing(Place::id);

    private final Map<UnitId, Place> places = new LinkedHashMap<>();
    private final Map<UnitId, List<Place>> children = new HashMap<>();
    private final Map<UnitId, List<Place>> successors = new HashMap<>();
    private final Map<UnitId, List<Place>> predecessors = new HashMap<>();

    Gazetteer(List<Place> parentsFirst, List<SuccessorReader.Link> links) {
        for (Place place : parentsFirst) {
            places.put(place.id(), place);
            if (place.parent() != null) {
                list(children, place.parent()).add(place);
            }
        }
        for (SuccessorReader.Link link : links) {
            Place former = places.get(link.former());
            Place successor = places.get(link.successor());
            if (former != null && successor != null) {
                list(successors, former.id()).add(successor);
                list(predecessors, successor.id()).add(former);
            }
        }
        children.values().forEach(list -> list.sort(VIETNAMESE));
        predecessors.values().forEach(list -> list.sort(VIETNAMESE));
    }

    Collection<Place> all() {
        return places.values();
    }

    @Nullable Place find(UnitId id) {
        return places.get(id);
    }

    /** The ministry has the provinces in force under it, not those of earlier lists. */
    List<Place> children(UnitId id) {
        List<Place> under = children.getOrDefault(id, List.of());
        return id.equals(UnitId.MINISTRY)
                ? under.stream().filter(Place::current).toList()
                : List.copyOf(under);
    }

    List<Place> within(UnitId id, PlaceLevel level) {
        Place top = places.get(id);
        if (top == null) {
            return List.of();
        }
        List<Place> found = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.level() == level) {
                found.add(place);
            } else {
                open.addAll(children(place.id()));
            }
        }
        found.sort(VIETNAMESE);
        return List.copyOf(found);
    }

    /** The nearest place upwards, itself included, that is of the level. */
    @Nullable Place above(UnitId id, PlaceLevel level) {
        Place place = places.get(id);
        while (place != null && place.level() != level) {
            place = place.parent() == null ? null : places.get(place.parent());
        }
        return place;
    }

    boolean contains(UnitId ancestor, UnitId unit) {
        Place above = places.get(ancestor);
        Place place = places.get(unit);
        if (above == null || place == null) {
            return false;
        }
        if (place.within(above)) {
            return true;
        }
        return allWithin(successors(unit), above) || allWithin(origins(place, above), above);
    }

    private static boolean allWithin(Collection<Place> places, Place above) {
        return !places.isEmpty() && places.stream().allMatch(place -> place.within(above));
    }

    /** What a place was made of, in the list that another one belongs to. */
    private Set<Place> origins(Place place, Place inListOf) {
        String vintage = inListOf.id().vintage();
        Set<Place> found = new LinkedHashSet<>();
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(predecessors(place.id()));
        while (!open.isEmpty()) {
            Place former = open.pop();
            if (seen.add(former)) {
                if (former.id().vintage().equals(vintage)) {
                    found.add(former);
                } else {
                    open.addAll(predecessors(former.id()));
                }
            }
        }
        return found;
    }

    /** The places in force that a place became, over as many lists as it takes. */
    List<Place> successors(UnitId former) {
        Place start = places.get(former);
        if (start == null) {
            return List.of();
        }
        Set<Place> found = new LinkedHashSet<>();
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (seen.add(place)) {
                if (place.current()) {
                    found.add(place);
                } else {
                    open.addAll(next(place));
                }
            }
        }
        return found.stream().sorted(VIETNAMESE).toList();
    }

    /** One step on: by the list of successors, a district through its communes, a village up. */
    private List<Place> next(Place former) {
        List<Place> linked = successors.getOrDefault(former.id(), List.of());
        if (!linked.isEmpty()) {
            return linked;
        }
        if (former.level() == PlaceLevel.DISTRICT) {
            return children.getOrDefault(former.id(), List.of());
        }
        Place parent = former.parent() == null ? null : places.get(former.parent());
        return former.level() == PlaceLevel.VILLAGE && parent != null ? List.of(parent) : List.of();
    }

    List<Place> predecessors(UnitId unit) {
        return predecessors.getOrDefault(unit, List.of());
    }

    /** The name with the units above it up to the province. */
    String fullName(Place place) {
        StringBuilder name = new StringBuilder(place.name());
        UnitId up = place.parent();
        while (up != null && !up.equals(UnitId.MINISTRY)) {
            Place above = places.get(up);
            if (above == null) {
                break;
            }
            name.append(", ").append(uncapitalised(above.name()));
            up = above.parent();
        }
        return name.toString();
    }

    static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static List<Place> list(Map<UnitId, List<Place>> lists, UnitId id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>());
    }
}
