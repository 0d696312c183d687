package vn.lantoa.campaigns;

import java.io.Serializable;

/**
 * The theme of one year's Action Month, as published.
 *
 * @param suffix the second half of that year's full name
 * @param document the letter that announced it; may be empty
 * @param source where it was read
 */
public record ActionMonthTheme(
        int year, String theme, String suffix, String document, String source)
        implements Serializable {}
