package vn.lantoa.campaigns;

/**
 * An activity of an issued plan begins soon. Told once for each number of days before each day it
 * was to begin on.
 *
 * @param days 7 or 1
 */
public record ActivityNears(ActivityId activity, int days) {}
