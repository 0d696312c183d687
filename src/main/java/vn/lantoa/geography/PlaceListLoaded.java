package vn.lantoa.geography;

/** A list of administrative units stands in the database and is in use. */
public record PlaceListLoaded(String vintage) {}
