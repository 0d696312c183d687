package vn.lantoa.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Optional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.sync.HeldFilter;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneLine;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.Quarantines;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/**
 * For who looks after phones: those silent for a week, those that hold something unsent, and facts
 * that wait for a decision.
 */
@org.springframework.stereotype.Component
class PhonesCard implements HomeCard {

    private final Access access;
    private final PhoneReports reports;
    private final Quarantines quarantines;
    private final Places places;
    private final Clock clock;

    PhonesCard(
            Access access,
            PhoneReports reports,
            Quarantines quarantines,
            Places places,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.quarantines = quarantines;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card() {
        PhoneFilter silent = Silence.WEEK.filter(clock.instant());
        boolean seesPhones = !access.units(Permission.SEE_PHONES).isEmpty();
        int quiet = seesPhones ? reports.count(silent) : 0;
        int waiting = seesPhones ? reports.count(PhoneFilter.HOLDING) : 0;
        int held =
                access.units(Permission.REVIEW_FACTS).isEmpty()
                        ? 0
                        : quarantines.count(HeldFilter.ALL);
        if (quiet + waiting + held == 0) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(
                        quiet > 0 ? Tone.WARNING : Tone.INFO, Symbol.PHONE_DEVICE, title(quiet));
        if (quiet > 0) {
            panel.text(I18NProvider.translate("sync.home.hint"));
            reports.list(silent, 0, HomePanel.FIRST).forEach(line -> name(panel, line));
            panel.all(
                    "dong-bo?im-lang=" + Silence.WEEK.days(),
                    I18NProvider.translate("sync.home.silentAll", quiet));
        }
        if (waiting > 0) {
            panel.all("dong-bo?con-muc=1", I18NProvider.translate("sync.home.waiting", waiting));
        }
        if (held > 0) {
            panel.all("dong-bo?xem=cho-quyet-dinh", I18NProvider.translate("sync.home.held", held));
        }
        return Optional.of(panel);
    }

    private static String title(int quiet) {
        return quiet > 0
                ? I18NProvider.translate("sync.home.silent", quiet)
                : I18NProvider.translate("sync.desk.title");
    }

    private void name(HomePanel panel, PhoneLine line) {
        panel.item(
                new Anchor("dong-bo?don-vi=" + line.unit(), line.personName()),
                places.fullName(line.unit()));
    }
}
