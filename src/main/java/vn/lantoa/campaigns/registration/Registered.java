package vn.lantoa.campaigns.registration;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How registration for an activity stands.
 *
 * @param seats how many people have one
 * @param waiting how many people wait for one
 * @param mine what came of the signed-in person's own registration; null without one
 * @param open whether the signed-in person may register now
 */
public record Registered(Opening opening, int seats, int waiting, @Nullable Seat mine, boolean open)
        implements Serializable {}
