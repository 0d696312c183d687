package vn.lantoa.sync;

import java.io.Serializable;

/**
 * How phones stand, before any of them is looked at.
 *
 * @param all phones that have ever synced
 * @param waiting those with something waiting or to look at again
 * @param overdue of all, those that have not synced since the given moment, or whose oldest waiting
 *     fact was made before it
 */
public record PhoneTally(int all, int waiting, int overdue) implements Serializable {}
