package vn.lantoa.accounts;

/** What came of merging two accounts. */
public sealed interface MergeAnswer {

    /** It is done. */
    record Done(Person kept) implements MergeAnswer {}

    /** Nothing was done. */
    enum Refused implements MergeAnswer {
        /** One of the two was closed meanwhile, by itself or by a merge. */
        CLOSED,
        /** The account to be closed is the one that asks. */
        OWN
    }
}
