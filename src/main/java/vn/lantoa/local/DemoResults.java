package vn.lantoa.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.FactIntake;
import vn.lantoa.sync.Receipt;

/**
 * The demo's results of what lies behind today: read in as an organiser reads in a phone's file, so
 * that they take the way of real ones. In one commune two people wrote about the same talk.
 */
final class DemoResults {

    private static final int MOST = 200;
    private static final List<Channel> TOGETHER =
            List.of(Channel.DIRECT_TALK, Channel.MEETING, Channel.TRAINING);

    private final FactIntake intake;
    private final Activities activities;
    private final LocalDate today;

    DemoResults(ApplicationContext product, LocalDate today) {
        this.intake = product.getBean(FactIntake.class);
        this.activities = product.getBean(Activities.class);
        this.today = today;
    }

    /** Makes them as the province's organiser, who acts on this thread. */
    boolean make(List<Person> people) {
        for (Person person : people) {
            if (person.has(Role.COLLABORATOR)) {
                write(person, person.unit());
            }
        }
        people.stream()
                .filter(person -> person.has(Role.ORGANISER))
                .filter(person -> DemoPeople.COMMUNES_QUANG_TRI.contains(person.unit()))
                .forEach(person -> write(person, person.unit()));
        return true;
    }

    private void write(Person author, UnitId unit) {
        List<byte[]> facts = new ArrayList<>();
        for (Activity activity : past(unit)) {
            // where nobody sits together nobody can be counted
            boolean estimated = !TOGETHER.contains(activity.plan().channel());
            // the same at every start: from the place, and another count from another author
            int size = Math.floorMod(unit.hashCode(), 12) + (author.has(Role.ORGANISER) ? 3 : 0);
            Instant made = VietnamTime.instant(activity.plan().end().plusMinutes(20));
            UUID first = Uuid7.next();
            facts.add(fact(first, made, null, body(activity, size, estimated)));
            if (size % 5 == 0) {
                Map<String, Object> better = body(activity, size + 1, estimated);
                facts.add(fact(Uuid7.next(), made.plusSeconds(3_600), first, better));
            }
        }
        if (facts.isEmpty()) {
            return;
        }
        for (Receipt receipt : intake.readIn(author, facts)) {
            if (receipt.status() != 201) {
                throw new IllegalStateException("the demo was refused: " + receipt.code());
            }
        }
    }

    private List<Activity> past(UnitId unit) {
        return activities
                .list(
                        new ActivityFilter(
                                null, today.minusDays(1), null, unit, null, null, null, ""),
                        0,
                        MOST)
                .stream()
                .filter(activity -> activity.plan().unit().equals(unit))
                .filter(activity -> activity.status() != ActivityStatus.CANCELLED)
                .filter(activity -> activity.plan().end().isBefore(today.atStartOfDay()))
                .toList();
    }

    private static Map<String, Object> body(Activity activity, int size, boolean estimated) {
        LocalDateTime start = activity.plan().start();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("activity", activity.id().toString());
        body.put("unit", activity.plan().unit().toString());
        body.put("start", start.truncatedTo(ChronoUnit.MINUTES).toString());
        body.put("channel", activity.plan().channel().name());
        body.put("languages", activity.plan().languages());
        body.put("minutes", ChronoUnit.MINUTES.between(start, activity.plan().end()) % 1_440);
        if (estimated) {
            body.put("participants", Map.of("female", 0, "male", 0, "other", 0));
            body.put("estimatedReach", 600 + 40 * size);
            return body;
        }
        body.put("participants", Map.of("female", 22 + 2 * size, "male", 13 + size, "other", 0));
        body.put("menAndBoys", 13 + size);
        body.put("children", size % 6);
        body.put("disabled", size % 3);
        body.put("wentWell", "Bà con kể chuyện chia sẻ việc nhà, nhiều nam giới phát biểu");
        body.put("wasHard", "Mưa to nên bắt đầu muộn");
        body.put("questions", "Khi hàng xóm bị chồng đánh thì gọi cho ai?");
        body.put(
                "falseInformation",
                List.of(
                        Map.of(
                                "kind", "VIOLENCE_IS_PRIVATE",
                                "words", "Có người cho rằng vợ chồng đánh nhau là việc riêng")));
        return body;
    }

    private static byte[] fact(
            UUID id, Instant made, @Nullable UUID corrects, Map<String, Object> body) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("id", id.toString());
        fact.put("type", "activity-result");
        fact.put("version", 1);
        fact.put("madeAt", made.toString());
        fact.put("offset", 0);
        fact.put("corrects", corrects == null ? null : corrects.toString());
        fact.put("body", body);
        return JsonMapper.shared().writeValueAsString(fact).getBytes(StandardCharsets.UTF_8);
    }
}
