package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassFilter;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Classes that begin within two weeks and have no session or no trainer yet. */
@org.springframework.stereotype.Component
class LackingClassesCard implements HomeCard {

    private static final int SOON_DAYS = 14;

    private final ClassPieces pieces;
    private final Clock clock;

    LackingClassesCard(ClassPieces pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Optional<Component> card() {
        if (pieces.scope().organised().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = VietnamTime.today(clock);
        ClassFilter filter =
                new ClassFilter("", today, today.plusDays(SOON_DAYS), null, null, null, true);
        long all = pieces.classes().count(filter);
        if (all == 0) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(
                                Tone.WARNING,
                                Symbol.WARNING,
                                I18NProvider.translate("training.home.lacking", all))
                        .text(I18NProvider.translate("training.home.lacking.hint"));
        for (TrainingClass one : pieces.classes().list(filter, 0, HomePanel.FIRST)) {
            panel.item(
                    new Anchor("lop/" + one.id(), one.plan().name()),
                    Words.days(one.plan().firstDay(), one.plan().lastDay())
                            + " · "
                            + pieces.places().get(one.plan().unit()).name());
        }
        String address =
                new Location("lop", ClassesAddress.write(filter)).getPathWithQueryParameters();
        return Optional.of(
                panel.all(address, I18NProvider.translate("training.home.lacking.all", all)));
    }
}
