package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.lantoa.campaigns.ActivityGap;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Activities that were held and of which nobody has written a result. */
@org.springframework.stereotype.Component
class MissingResultsCard implements HomeCard {

    private final GapPanel gaps;

    MissingResultsCard(GapPanel gaps) {
        this.gaps = gaps;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Component> card() {
        return gaps.panel(
                ActivityGap.NO_RESULT,
                Tone.INFO,
                Symbol.EDIT,
                "campaigns.resultMissing",
                "campaigns.resultMissing.hint");
    }
}
