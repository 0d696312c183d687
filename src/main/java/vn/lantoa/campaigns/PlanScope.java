package vn.lantoa.campaigns;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Who may read and change which plans. A campaign belongs to its owner's unit, an activity to its
 * place's unit and to the campaign's owner; an issued plan is read along its line of the tree, up
 * and down, never by siblings.
 */
@Component
class PlanScope {

    private final Access access;
    private final Places places;

    PlanScope(Access access, Places places) {
        this.access = access;
        this.places = places;
    }

    Access access() {
        return access;
    }

    /** Whether the signed-in person may change the campaign itself. */
    boolean mayEdit(UnitId owner) {
        return access.may(Permission.EDIT_PLANS, owner);
    }

    /** Whether the signed-in person may change an activity at the unit in the owner's campaign. */
    boolean mayEdit(UnitId unit, UnitId owner) {
        return mayEdit(unit) || mayEdit(owner);
    }

    void requireEdit(UnitId owner) {
        access.require(Permission.EDIT_PLANS, owner);
    }

    void requireEdit(UnitId unit, CampaignRow campaign) {
        if (!mayRead(campaign) || !mayEdit(unit, campaign.owner())) {
            throw new AccessDeniedException("no right to plan activities at this unit");
        }
    }

    boolean mayRead(CampaignRow campaign) {
        return access.may(Permission.SEE_PLANS, campaign.owner())
                || (campaign.status() != PlanStatus.DRAFT && alongLine(campaign.owner()));
    }

    boolean mayRead(ActivityRow activity, CampaignRow campaign) {
        return access.may(Permission.SEE_PLANS, campaign.owner())
                || access.may(Permission.SEE_PLANS, activity.unit())
                || (campaign.status() != PlanStatus.DRAFT && alongLine(activity.unit()));
    }

    /** Whether the signed-in person may see what an activity costs: not along the line. */
    boolean maySeeMoney(UnitId unit, UnitId owner) {
        return access.may(Permission.SEE_PLANS, owner) || access.may(Permission.SEE_PLANS, unit);
    }

    /** What the signed-in person may read, for queries. */
    Reach reach() {
        return new Reach(
                access.units(Permission.SEE_PLANS).stream().map(this::path).toList(),
                access.units(Permission.SEE_PUBLISHED_PLANS).stream().map(this::path).toList());
    }

    private boolean alongLine(UnitId unit) {
        return access.units(Permission.SEE_PUBLISHED_PLANS).stream()
                .anyMatch(held -> places.contains(held, unit) || places.contains(unit, held));
    }

    private String path(UnitId unit) {
        return places.get(unit).path();
    }

    /** The units on a path above its last one, the root first. */
    static List<UnitId> above(String path) {
        List<UnitId> line =
                Arrays.stream(path.split("/", -1))
                        .filter(part -> !part.isEmpty())
                        .map(UnitId::parse)
                        .toList();
        return line.subList(0, line.size() - 1);
    }

    /**
     * Paths of the units in whose subtrees everything, and issued plans, may be read.
     *
     * @param all drafts too
     * @param published issued plans only, also those above
     */
    record Reach(List<String> all, List<String> published) {}
}
