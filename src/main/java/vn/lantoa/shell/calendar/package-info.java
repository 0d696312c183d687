/**
 * The one calendar over all features: month, week, day and list, moving entries, the poster, the
 * table and the feed for calendar apps. Knows features only as {@link
 * vn.lantoa.uikit.CalendarSource}.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.shell.calendar;
