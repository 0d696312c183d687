package vn.lantoa.campaigns;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** Plans to write in tests, and what came of writing them. */
public final class Plans {

    public static final UnitId QUANG_TRI = UnitId.now("44");
    public static final UnitId KHE_SANH = UnitId.now("19429");
    public static final UnitId CUA_TUNG = UnitId.now("19414");
    public static final UnitId DIEN_BIEN = UnitId.now("11");

    /** The Action Month template that the migrations bring. */
    public static final UUID TEMPLATE = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private Plans() {}

    public static CampaignPlan month(UnitId owner) {
        return CampaignPlan.actionMonth(new ActionMonth(2026), LocalizedText.EMPTY, owner);
    }

    /** A talk of two hours. */
    public static ActivityPlan talk(CampaignId campaign, UnitId unit, LocalDateTime start) {
        return new ActivityPlan(
                campaign,
                LocalizedText.vietnamese("Buổi nói chuyện ở thôn"),
                ActivityKind.TALK,
                Channel.DIRECT_TALK,
                Stage.RUNNING,
                unit,
                "Nhà văn hóa thôn",
                start,
                start.plusHours(2),
                "",
                List.of("Hội Liên hiệp Phụ nữ xã"),
                LocalizedText.vietnamese("Người dân trong thôn"),
                true,
                List.of("vi"),
                80,
                LocalizedText.EMPTY);
    }

    public static ActivityPlan titled(ActivityPlan plan, String title) {
        return new ActivityPlan(
                plan.campaign(),
                LocalizedText.vietnamese(title),
                plan.kind(),
                plan.channel(),
                plan.stage(),
                plan.unit(),
                plan.address(),
                plan.start(),
                plan.end(),
                plan.lead(),
                plan.partners(),
                plan.audience(),
                plan.menAndBoys(),
                plan.languages(),
                plan.expected(),
                plan.note());
    }

    public static ActivityPlan moved(ActivityPlan plan, UnitId unit, LocalDateTime start) {
        return new ActivityPlan(
                plan.campaign(),
                plan.title(),
                plan.kind(),
                plan.channel(),
                plan.stage(),
                unit,
                plan.address(),
                start,
                start.plusHours(2),
                plan.lead(),
                plan.partners(),
                plan.audience(),
                plan.menAndBoys(),
                plan.languages(),
                plan.expected(),
                plan.note());
    }

    public static ActivityPlan ledBy(ActivityPlan plan, ActivityKind kind, String lead) {
        return new ActivityPlan(
                plan.campaign(),
                plan.title(),
                kind,
                plan.channel(),
                plan.stage(),
                plan.unit(),
                plan.address(),
                plan.start(),
                plan.end(),
                lead,
                plan.partners(),
                plan.audience(),
                plan.menAndBoys(),
                plan.languages(),
                plan.expected(),
                plan.note());
    }

    public static EditionOrder order(UnitId owner, LocalDate anchor, UnitId... communes) {
        return new EditionOrder(
                TEMPLATE,
                anchor.getYear(),
                owner,
                anchor,
                LocalizedText.EMPTY,
                new EditionOrder.ChosenCommunes(List.of(communes)),
                Map.of());
    }

    /** What was written; anything else fails the test. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Overtaken<T> other -> throw new AssertionError("overtaken: " + other);
            case Outcome.Refused<T> no -> throw new AssertionError("refused: " + no.why());
        };
    }

    /** Writes copies of an activity, an hour after one another. */
    public static void copy(JdbcClient jdbc, ActivityId model, int times) {
        jdbc.sql(
                        """
                        INSERT INTO activity (id, campaign_id, title, kind, channel, stage, unit,
                                              unit_path, area, address, start_at, end_at, lead_body,
                                              lead_key, partners, audience, men_and_boys, languages,
                                              expected, note, status, saved_at, search_text, version)
                        SELECT uuid(), campaign_id, title, kind, channel, stage, unit, unit_path,
                               area, address, start_at + INTERVAL seq HOUR,
                               end_at + INTERVAL seq HOUR, lead_body, lead_key, partners, audience,
                               men_and_boys, languages, expected, note, status, saved_at,
                               search_text, version
                          FROM activity JOIN seq_1_to_%d WHERE id = :model
                        """
                                .formatted(times))
                .param("model", model.value())
                .update();
    }
}
