package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.moved;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.campaigns.EditConflict.Changed;
import vn.lantoa.campaigns.EditConflict.Difference;

class EditConflictTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 14, 0);
    private static final ActivityPlan PLAN = talk(CampaignId.next(), KHE_SANH, START);

    @Test
    void tellsWhoChangedEachField() {
        EditConflict conflict =
                new EditConflict(
                        draft(PLAN, OptionalLong.of(5)),
                        draft(titled(PLAN, "Của tôi"), OptionalLong.of(7)),
                        draft(
                                titled(moved(PLAN, CUA_TUNG, START.plusDays(1)), "Của họ"),
                                OptionalLong.of(5)));
        assertThat(conflict.differences())
                .extracting(Difference::field, Difference::changed)
                .containsExactly(
                        tuple(ActivityField.TITLE, Changed.BY_BOTH),
                        tuple(ActivityField.PLACE, Changed.BY_THEM),
                        tuple(ActivityField.START, Changed.BY_THEM),
                        tuple(ActivityField.PLANNED_STATE, Changed.BY_ME));
    }

    @Test
    void keepsWhatIsChosenFromEitherSideAndTimesTogether() {
        EditConflict conflict =
                new EditConflict(
                        draft(PLAN, OptionalLong.empty()),
                        draft(titled(PLAN, "Của tôi"), OptionalLong.of(7)),
                        draft(
                                titled(moved(PLAN, KHE_SANH, START.plusDays(1)), "Của họ"),
                                OptionalLong.of(9)));
        ActivityDraft chosen =
                conflict.chosen(Set.of(ActivityField.START, ActivityField.PLANNED_STATE));
        assertThat(chosen.plan().title().vietnamese()).isEqualTo("Của tôi");
        assertThat(chosen.plan().start()).isEqualTo(START.plusDays(1));
        assertThat(chosen.plan().end()).isEqualTo(START.plusDays(1).plusHours(2));
        assertThat(chosen.money().planned().from(FundSource.STATE)).hasValue(9);
        assertThat(conflict.chosen(Set.of())).isEqualTo(conflict.mine());
    }

    @Test
    void givesTheirsAloneWhenEveryDifferenceIsTheirs() {
        EditConflict conflict =
                new EditConflict(
                        draft(PLAN, OptionalLong.empty()),
                        draft(titled(PLAN, "Của tôi"), OptionalLong.of(7)),
                        draft(moved(PLAN, CUA_TUNG, START.plusDays(2)), OptionalLong.of(9)));
        assertThat(
                        conflict.chosen(
                                Set.of(
                                        ActivityField.TITLE,
                                        ActivityField.PLACE,
                                        ActivityField.START,
                                        ActivityField.PLANNED_STATE)))
                .isEqualTo(conflict.theirs());
    }

    private static ActivityDraft draft(ActivityPlan plan, OptionalLong planned) {
        Funds funds = new Funds(Map.of()).with(FundSource.STATE, planned);
        return new ActivityDraft(plan, new ActivityMoney(funds, Funds.NONE));
    }
}
