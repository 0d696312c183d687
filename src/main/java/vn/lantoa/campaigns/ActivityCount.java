package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;

/** How many activities of one kind last from one day to another. */
public record ActivityCount(LocalDate first, LocalDate last, ActivityKind kind, long activities)
        implements Serializable {}
