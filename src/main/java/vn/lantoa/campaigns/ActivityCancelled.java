package vn.lantoa.campaigns;

/** An activity of an issued plan does not take place. */
public record ActivityCancelled(ActivityId activity) {}
