package vn.lantoa.campaigns;

/** An activity of an issued plan changed, or takes place after all. */
public record ActivityChanged(ActivityId activity) {}
