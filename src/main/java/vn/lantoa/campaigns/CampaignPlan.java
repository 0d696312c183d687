package vn.lantoa.campaigns;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * What a person writes down about a campaign.
 *
 * @param year the year it counts for
 * @param title has a Vietnamese version
 * @param theme empty until it is announced
 * @param owner the unit that runs it; its activities take place within that unit
 * @param letter the letter it follows, or null
 * @param yearly whether it comes back every year and is proposed again when its time comes near
 */
public record CampaignPlan(
        CampaignKind kind,
        int year,
        LocalizedText title,
        LocalizedText theme,
        Slogans slogans,
        Period period,
        UnitId owner,
        LocalizedText aims,
        LocalizedText audiences,
        @Nullable GuidingLetter letter,
        boolean yearly)
        implements Serializable {

    /** The longest title in characters. */
    public static final int TITLE_LENGTH = 300;

    public CampaignPlan {
        if (year < 2000 || year > 2100) {
            throw new IllegalArgumentException("not a campaign's year: " + year);
        }
        if (title.in(java.util.List.of("vi")).isEmpty()) {
            throw new IllegalArgumentException("a campaign has a title");
        }
    }

    /** One that comes back every year when it is an Action Month. */
    public CampaignPlan(
            CampaignKind kind,
            int year,
            LocalizedText title,
            LocalizedText theme,
            Slogans slogans,
            Period period,
            UnitId owner,
            LocalizedText aims,
            LocalizedText audiences,
            @Nullable GuidingLetter letter) {
        this(
                kind,
                year,
                title,
                theme,
                slogans,
                period,
                owner,
                aims,
                audiences,
                letter,
                kind == CampaignKind.ACTION_MONTH);
    }

    /** An Action Month as the letters ask for it; its theme is given, or empty when not known. */
    public static CampaignPlan actionMonth(ActionMonth month, LocalizedText theme, UnitId owner) {
        return new CampaignPlan(
                CampaignKind.ACTION_MONTH,
                month.year(),
                month.title(),
                theme,
                Slogans.NONE,
                month.period(),
                owner,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null);
    }

    /** The same with another period. */
    public CampaignPlan in(Period other) {
        return new CampaignPlan(
                kind, year, title, theme, slogans, other, owner, aims, audiences, letter, yearly);
    }
}
