package vn.lantoa.campaigns;

import java.io.Serializable;

/**
 * What a plan holds, as its organiser sees it before issuing it.
 *
 * @param activities all of them, cancelled ones too
 * @param places in how many units they take place
 * @param held how many are marked as held
 * @param past how many are over but not marked
 * @param unled how many have no lead yet
 */
public record PublishSummary(long activities, long places, long held, long past, long unled)
        implements Serializable {}
