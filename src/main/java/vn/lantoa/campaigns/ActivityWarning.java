package vn.lantoa.campaigns;

import java.io.Serializable;

/** A rule that a written activity breaks. */
public record ActivityWarning(Activity activity, Warning warning) implements Serializable {}
