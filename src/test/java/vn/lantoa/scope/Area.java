package vn.lantoa.scope;

/**
 * One part of the product, such as accounts or results: makes its things at the four units and says
 * how each of its lines in the table is tried. Every class in this package that implements it is
 * found and made by Spring's rules, with the application's beans in its constructor: a new area is
 * a new file and nothing else. It is made while nobody is signed in.
 */
interface Area {

    /** Says how each line is tried, by the line's first cell as it stands in the table. */
    void add(Probes probes);
}
