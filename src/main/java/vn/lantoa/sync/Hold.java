package vn.lantoa.sync;

/** Why a fact is kept but does not count. */
public enum Hold {
    /** It names something that has not arrived yet. */
    MISSING,
    /** It came from a device whose sign-in had been ended. */
    REVOKED_PHONE,
    /** It came from a device that had not been used for 90 days. */
    EXPIRED_PHONE,
    /** Its author's account was closed when it came. */
    CLOSED_ACCOUNT,
    /** When its turn came, its author could no longer write such a thing there. */
    OUT_OF_REACH,
    /** When its turn came, it broke a rule; the fact's title says which. */
    REFUSED,
    /** The product failed to take it in. */
    FAULT
}
