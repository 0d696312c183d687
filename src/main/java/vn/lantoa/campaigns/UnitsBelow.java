package vn.lantoa.campaigns;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.HandingOrder.Receivers;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** The units that an activity can be handed down to. */
@Component
class UnitsBelow {

    private final HandedStore store;
    private final PlanScope scope;
    private final Places places;

    UnitsBelow(HandedStore store, PlanScope scope, Places places) {
        this.store = store;
        this.scope = scope;
        this.places = places;
    }

    /** Those in force at this level, whoever asks. */
    List<Place> at(PlaceLevel level, Activity origin, CampaignRow campaign) {
        UnitId unit = origin.plan().unit();
        UnitId top = top(origin, campaign);
        return places.within(top, level).stream()
                .filter(place -> place.current() && !place.id().equals(unit))
                .filter(place -> !place.id().equals(top))
                .toList();
    }

    /**
     * Those that are wanted.
     *
     * @throws AccessDeniedException when the person does not plan at one of them, or it lies
     *     elsewhere
     */
    List<Place> of(Receivers wanted, Activity origin, CampaignRow campaign) {
        List<Place> found =
                switch (wanted) {
                    case HandingOrder.All all -> at(all.level(), origin, campaign);
                    case HandingOrder.Chosen chosen -> chosen(chosen.units(), origin, campaign);
                };
        found.forEach(place -> scope.requireEdit(place.id(), campaign));
        return found;
    }

    /** Whether there is any at which the person plans; lists none of them. */
    boolean any(Activity origin, CampaignRow campaign) {
        Place top = places.get(top(origin, campaign));
        return scope.access().units(Permission.EDIT_PLANS).stream()
                .map(places::get)
                .anyMatch(held -> hasCommunes(top.within(held) ? top : held, top));
    }

    private static boolean hasCommunes(Place reach, Place top) {
        return reach.within(top)
                && (reach.level() == PlaceLevel.MINISTRY || reach.level() == PlaceLevel.PROVINCE);
    }

    private List<Place> chosen(List<UnitId> units, Activity origin, CampaignRow campaign) {
        Set<Place> allowed = new HashSet<>();
        allowed.addAll(at(PlaceLevel.PROVINCE, origin, campaign));
        allowed.addAll(at(PlaceLevel.COMMUNE, origin, campaign));
        List<Place> found = units.stream().map(places::get).toList();
        if (!allowed.containsAll(found)) {
            throw new AccessDeniedException("a unit does not lie below " + origin.id());
        }
        return found;
    }

    /** A copy goes further down only within its own unit, so that nobody gets it by two ways. */
    private UnitId top(Activity origin, CampaignRow campaign) {
        return store.origin(origin.id().value()).isPresent()
                ? origin.plan().unit()
                : campaign.owner();
    }
}
