package vn.lantoa.campaigns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What differs between two plans of a campaign, for the audit entry. */
final class CampaignChange {

    private CampaignChange() {}

    /** Field name to "old → new", in the order of the form; empty when nothing differs. */
    static Map<String, String> between(CampaignPlan before, CampaignPlan after) {
        Map<String, String> all = new LinkedHashMap<>();
        note(all, "kind", before.kind(), after.kind());
        note(all, "year", before.year(), after.year());
        note(all, "title", before.title().versions(), after.title().versions());
        note(all, "theme", before.theme().versions(), after.theme().versions());
        note(all, "slogans", before.slogans().versions(), after.slogans().versions());
        note(all, "start", before.period().start(), after.period().start());
        note(all, "end", before.period().end(), after.period().end());
        note(all, "owner", before.owner(), after.owner());
        note(all, "aims", before.aims().versions(), after.aims().versions());
        note(all, "audiences", before.audiences().versions(), after.audiences().versions());
        note(all, "yearly", before.yearly(), after.yearly());
        note(all, "letter", letter(before), letter(after));
        return all;
    }

    private static void note(Map<String, String> all, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            all.put(field, before + " → " + after);
        }
    }

    private static String letter(CampaignPlan plan) {
        GuidingLetter letter = plan.letter();
        return letter == null ? "" : letter.number() + " " + letter.date();
    }
}
