package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.lantoa.campaigns.ActivityGap;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Activities whose last day has passed and that are neither held nor cancelled. */
@org.springframework.stereotype.Component
class LateCard implements HomeCard {

    private final GapPanel gaps;

    LateCard(GapPanel gaps) {
        this.gaps = gaps;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        return gaps.panel(
                ActivityGap.OVERDUE,
                Tone.WARNING,
                Symbol.WARNING,
                "campaigns.late",
                "campaigns.late.hint");
    }
}
