package vn.lantoa.scope;

import vn.lantoa.geography.Places;

/** The invitations of each of the four units. */
final class InvitationsArea implements Area {

    private final Places places;

    InvitationsArea(Places places) {
        this.places = places;
    }

    @Override
    public void add(Probes probes) {
        probes.on("route loi-moi", (visitor, relation) -> visitor.opens("loi-moi"));
        probes.on(
                "route loi-moi/:place",
                (visitor, relation) ->
                        visitor.shows(
                                "loi-moi/" + relation.unit(), places.fullName(relation.unit())));
    }
}
