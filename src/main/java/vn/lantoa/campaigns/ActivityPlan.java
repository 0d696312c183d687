package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * What a person writes down about an activity.
 *
 * @param title has a version in some language
 * @param unit where it takes place
 * @param address the spot within the unit, such as a community hall; may be empty
 * @param start wall-clock time in Vietnam
 * @param end wall-clock time in Vietnam, after start
 * @param lead the body that leads it (đơn vị chủ trì); may be empty while not agreed
 * @param partners the bodies that take part (đơn vị phối hợp)
 * @param menAndBoys whether men and boys are meant to come
 * @param languages content tags it is held in; Vietnamese when none is given
 * @param expected how many people it should reach, or null
 */
public record ActivityPlan(
        CampaignId campaign,
        LocalizedText title,
        ActivityKind kind,
        Channel channel,
        Stage stage,
        UnitId unit,
        String address,
        LocalDateTime start,
        LocalDateTime end,
        String lead,
        List<String> partners,
        LocalizedText audience,
        boolean menAndBoys,
        List<String> languages,
        @Nullable Integer expected,
        LocalizedText note)
        implements Serializable {

    /** The longest title, address or name of a body in characters. */
    public static final int LINE_LENGTH = 250;

    /** More people than live in any commune or province. */
    public static final int MOST_EXPECTED = 50_000_000;

    public ActivityPlan {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an activity has a title");
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("an activity ends after it starts");
        }
        if (expected != null && (expected < 0 || expected > MOST_EXPECTED)) {
            throw new IllegalArgumentException("not a number of people");
        }
        address = address.strip();
        lead = lead.strip();
        partners = partners.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        languages = languages.isEmpty() ? List.of("vi") : List.copyOf(languages);
    }

    /** The day it starts on. */
    public LocalDate day() {
        return start.toLocalDate();
    }

    /** The same starting on another day, at its hour and as long as before. */
    public ActivityPlan startingOn(LocalDate other) {
        LocalDateTime from = other.atTime(start.toLocalTime());
        return new ActivityPlan(
                campaign,
                title,
                kind,
                channel,
                stage,
                unit,
                address,
                from,
                from.plus(Duration.between(start, end)),
                lead,
                partners,
                audience,
                menAndBoys,
                languages,
                expected,
                note);
    }

    /** Whether it and the other share a moment. */
    public boolean overlaps(ActivityPlan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
