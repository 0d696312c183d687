package vn.lantoa.accounts.spi;

/** How long one kind of data is kept, and the nightly sweep that sees to it. */
public interface Keeping {

    /** Smaller comes first in the table that people read. */
    int order();

    /** Dotted word for the audit entry that counts what was removed, such as {@code devices}. */
    String name();

    /** Translation key: what it is. */
    String kind();

    /** Translation key: how long it is kept, and why. */
    String term();

    /**
     * Removes what is past its term, in a transaction of its own; doing it again at once removes
     * nothing.
     *
     * @return how many rows were removed
     */
    int sweep();
}
