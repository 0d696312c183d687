package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * How an edition is to be made from a template.
 *
 * @param anchor the day its dates count from
 * @param theme empty while it is not announced
 * @param communes where the commune's items take place
 * @param choices what to do with an item; without one it is planned, or kept as done when it is the
 *     owner's own and past
 */
public record EditionOrder(
        UUID template,
        int year,
        UnitId owner,
        LocalDate anchor,
        LocalizedText theme,
        Communes communes,
        Map<UUID, Choice> choices)
        implements Serializable {

    /** Where the commune's items take place. */
    public sealed interface Communes extends Serializable {}

    /** In every commune of the owner's area. */
    public record AllCommunes() implements Communes {}

    /** In these communes of the owner's area only. */
    public record ChosenCommunes(List<UnitId> units) implements Communes {
        public ChosenCommunes {
            units = List.copyOf(units);
        }
    }

    /** What to do with an item. */
    public enum Choice {
        /** Write it into the plan; a past date stays to be changed. */
        PLAN,
        /** Write it into the plan as held already. */
        DONE,
        /** Leave it out. */
        DROP;

        /** Translation key of the choice. */
        public String key() {
            return switch (this) {
                case PLAN -> "campaigns.choice.plan";
                case DONE -> "campaigns.choice.done";
                case DROP -> "campaigns.choice.drop";
            };
        }
    }
}
