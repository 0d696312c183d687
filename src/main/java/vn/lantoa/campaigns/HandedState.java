package vn.lantoa.campaigns;

import java.io.Serializable;

/**
 * What became below of an activity that was handed down.
 *
 * @param copies how many units hold a copy, dropped ones too
 * @param dropped how many of them cancelled it
 * @param unanswered how many have not yet said whether they follow what changed above
 */
public record HandedState(int copies, int dropped, int unanswered) implements Serializable {}
