package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.List;
import vn.lantoa.shared.VietnamTime;

/**
 * Where a rule comes from, ready to be shown.
 *
 * @param key translation key of the words around
 * @param arguments what the source is called
 */
public record Citation(String key, List<String> arguments) implements Serializable {

    /** A guiding letter. */
    public static Citation of(GuidingLetter letter) {
        return new Citation(
                "campaigns.source.letter",
                List.of(letter.number(), VietnamTime.date(letter.date())));
    }

    /** The plan itself. */
    static Citation of(CampaignPlan plan) {
        return new Citation("campaigns.source.plan", List.of(plan.title().vietnamese()));
    }

    /** A rule that this product sets itself. */
    static Citation ownRule() {
        return new Citation("campaigns.source.own", List.of());
    }
}
