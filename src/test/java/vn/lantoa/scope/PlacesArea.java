package vn.lantoa.scope;

/** Places, and the hotlines that lead to help at them. */
final class PlacesArea implements Area {

    @Override
    public void add(Probes probes) {
        probes.on("route dia-ban : look up", (visitor, relation) -> visitor.opens("dia-ban"));
        probes.on(
                "route dia-ban : add a village in a commune",
                (visitor, relation) ->
                        visitor.shows("dia-ban?noi=" + commune(relation), "nên xã tự ghi"));
        probes.on(
                "route duong-day-nong : read",
                (visitor, relation) -> visitor.opens("duong-day-nong"));
        probes.on(
                "route duong-day-nong : change, national",
                (visitor, relation) -> visitor.shows("duong-day-nong", "Thêm số"));
        probes.on(
                "collection hotlines",
                (visitor, relation) -> FieldArea.gives(visitor, "hotlines", "111"));
        probes.on(
                "collection places",
                (visitor, relation) ->
                        FieldArea.gives(visitor, "places", relation.unit().toString()));
    }

    /** A commune in the unit's province; for the ministry one of a third province. */
    private static String commune(Relation relation) {
        return switch (relation) {
            case OWN -> "2025-19414";
            case CHILD -> "2025-19429";
            case SIBLING -> "2025-03158";
            case PARENT -> "2025-29308";
        };
    }
}
