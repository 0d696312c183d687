package vn.lantoa.scope;

import vn.lantoa.shared.UnitId;

/** How the unit of a thing lies to the unit in which a role is held, tỉnh Quảng Trị. */
enum Relation {
    OWN("2025-44"),
    CHILD("2025-19429"),
    SIBLING("2025-11"),
    PARENT("vn-0");

    private final String unit;

    Relation(String unit) {
        this.unit = unit;
    }

    UnitId unit() {
        return UnitId.parse(unit);
    }
}
