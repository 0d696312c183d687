package vn.lantoa.accounts.spi;

import java.io.Serializable;

/**
 * What becomes of a kind of things when a person's data are erased.
 *
 * @param sentence translation key of a sentence with the number as its parameter
 * @param count how many there are
 * @param stays whether they stay, without leading to the person
 */
public record Fate(String sentence, long count, boolean stays) implements Serializable {}
