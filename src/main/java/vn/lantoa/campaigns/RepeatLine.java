package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import vn.lantoa.shared.LocalizedText;

/**
 * Activities of one title and time as they will be repeated.
 *
 * @param before when they started, wall-clock time in Vietnam
 * @param start when they will start
 * @param fixed whether they stay on an international or national day
 * @param places in how many places
 * @param warnings the rules that the new date breaks
 */
public record RepeatLine(
        LocalizedText title,
        LocalDateTime before,
        LocalDateTime start,
        boolean fixed,
        int places,
        List<Warning> warnings)
        implements Serializable {}
