package vn.lantoa.campaigns.results;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.ResultDetails.AdHoc;
import vn.lantoa.campaigns.results.ResultDetails.FalseInformation;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultDetails.Remarks;
import vn.lantoa.shared.UnitId;

/** Reads the body of an {@code activity-result} of version 1 that fits its schema. */
final class ResultBody {

    private ResultBody() {}

    /**
     * The details.
     *
     * @throws java.time.DateTimeException when the start is a day that does not exist, which the
     *     schema cannot tell
     */
    static ResultDetails read(JsonNode body) {
        return new ResultDetails(
                activity(body.path("activity")),
                adHoc(body.path("adHoc")),
                UnitId.parse(body.path("unit").asString()),
                LocalDateTime.parse(body.path("start").asString()),
                Channel.valueOf(body.path("channel").asString()),
                body.path("languages").valueStream().map(JsonNode::asString).toList(),
                turnout(body),
                number(body.path("minutes")),
                number(body.path("estimatedReach")),
                remarks(body),
                photos(body.path("photos")));
    }

    private static @Nullable ActivityId activity(JsonNode node) {
        return node.isString() ? new ActivityId(UUID.fromString(node.asString())) : null;
    }

    private static @Nullable AdHoc adHoc(JsonNode node) {
        return node.isObject()
                ? new AdHoc(
                        node.path("title").asString().strip(),
                        ActivityKind.valueOf(node.path("kind").asString()))
                : null;
    }

    private static Turnout turnout(JsonNode body) {
        JsonNode counted = body.path("participants");
        return new Turnout(
                counted.path("female").asInt(),
                counted.path("male").asInt(),
                counted.path("other").asInt(),
                number(body.path("children")),
                number(body.path("disabled")),
                number(body.path("menAndBoys")));
    }

    private static Remarks remarks(JsonNode body) {
        List<FalseInformation> met = new ArrayList<>();
        for (JsonNode one : body.path("falseInformation")) {
            met.add(
                    new FalseInformation(
                            FalseInformationKind.valueOf(one.path("kind").asString()),
                            text(one.path("words"))));
        }
        return new Remarks(
                text(body.path("wentWell")),
                text(body.path("wasHard")),
                text(body.path("questions")),
                met);
    }

    private static List<Photo> photos(JsonNode node) {
        return node.valueStream()
                .map(one ->
                        new Photo(
                                one.path("sha256").asString(),
                                one.path("width").asInt(),
                                one.path("height").asInt(),
                                one.path("bytes").asInt()))
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString().strip() : "";
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNumber() ? node.asInt() : null;
    }
}
