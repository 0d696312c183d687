package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.Instant;
import vn.lantoa.shared.PersonId;

/**
 * What was decided about corrections of one result that contradict each other.
 *
 * @param kept the version that stands, until its author corrects it
 * @param version rises with every change
 */
public record ForkDecision(ResultId kept, PersonId by, Instant at, int version)
        implements Serializable {}
