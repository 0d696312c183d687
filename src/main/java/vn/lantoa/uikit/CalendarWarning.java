package vn.lantoa.uikit;

import java.io.Serializable;

/**
 * What speaks against a move, translated.
 *
 * @param sentence the warning
 * @param source where its rule comes from, such as a letter's number and date
 */
public record CalendarWarning(String sentence, String source) implements Serializable {}
