package vn.lantoa.geography;

/** Where a place stands in the tree. {@code DISTRICT} exists in lists before 1 July 2025 only. */
public enum PlaceLevel {
    MINISTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
