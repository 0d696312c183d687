package vn.lantoa.sites;

/** How a change of the hotlines ended. */
public sealed interface HotlineChange {

    /** Done. */
    record Done(Hotline hotline) implements HotlineChange {}

    /** The number to dial is on the list already. */
    record NumberTaken(Hotline other) implements HotlineChange {}
}
