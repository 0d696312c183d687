package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.accounts.AuditLine;
import vn.lantoa.accounts.AuditTrail;
import vn.lantoa.accounts.AuditWords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** Who did what, within one's own area; can be filtered and taken out, never changed. */
@Route("nhat-ky")
@PageTitle("accounts.audit.title")
@RolesAllowed(Roles.ADMINISTRATOR)
@Menu(title = "accounts.audit.title", order = 80, icon = "history")
class AuditView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 40;

    private final transient Access access;
    private final transient AuditTrail trail;
    private final transient Places places;
    private final AuditTexts texts;
    private final DatePicker from =
            VietnameseDates.datePicker(getTranslation("accounts.audit.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("accounts.audit.to"));
    private final PersonPicker by;
    private final ComboBox<String> action = new ComboBox<>(getTranslation("accounts.audit.action"));
    private final PlacePicker within;
    private final Div found = new Div();
    private AuditFilter filter = AuditFilter.ALL;
    private boolean reading;

    AuditView(
            Access access,
            AuditTrail trail,
            People people,
            Places places,
            Languages languages,
            Workbooks workbooks) {
        this.access = access;
        this.trail = trail;
        this.places = places;
        this.texts = new AuditTexts(this, getLocale(), places, languages);
        this.by = new PersonPicker(people, getTranslation("accounts.audit.by"));
        this.within = new PlacePicker(places, getTranslation("accounts.unit"));
        within.setRange(access.units(Permission.READ_AUDIT));
        within.setClearButtonVisible(true);
        action.setItems(AuditWords.actions());
        action.setItemLabelGenerator(texts::action);
        action.setClearButtonVisible(true);
        List.of(from, to).forEach(field -> field.addValueChangeListener(event -> changed()));
        by.addValueChangeListener(event -> changed());
        action.addValueChangeListener(event -> changed());
        within.addValueChangeListener(event -> changed());
        Div filters = new Div(from, to, by, action, within);
        filters.addClassName("lt-filters");
        add(
                new PageHeader(
                                getTranslation("accounts.audit.title"),
                                new AuditExport(trail, texts, places, workbooks, () -> filter))
                        .intro(getTranslation("accounts.audit.intro")),
                filters,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditFilter asked = AuditAddress.read(event.getLocation().getQueryParameters());
        filter = reachable(asked);
        reading = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        by.choose(filter.by());
        action.setValue(
                Optional.ofNullable(filter.action())
                        .filter(AuditWords.actions()::contains)
                        .orElse(null));
        within.setValue(filter.within());
        reading = false;
        show();
    }

    /** A unit of the address that is out of reach counts as none. */
    private AuditFilter reachable(AuditFilter asked) {
        var unit = asked.within();
        boolean reached = unit != null && access.may(Permission.READ_AUDIT, unit);
        return new AuditFilter(
                asked.from(),
                asked.to(),
                asked.by(),
                asked.action(),
                asked.subject(),
                reached ? unit : null);
    }

    private void changed() {
        if (!reading) {
            filter =
                    new AuditFilter(
                            from.getValue(),
                            to.getValue(),
                            by.chosen().orElse(null),
                            action.getValue(),
                            filter.subject(),
                            within.getValue());
            replaceAddress();
            show();
        }
    }

    private void replaceAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("nhat-ky", AuditAddress.write(filter)));
    }

    private void show() {
        found.removeAll();
        String subject = filter.subject();
        if (subject != null) {
            found.add(oneSubject());
        }
        List<AuditLine> lines = trail.page(filter, null, PAGE);
        if (lines.isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.HISTORY,
                            getTranslation("accounts.audit.none"),
                            getTranslation("accounts.audit.noneHint")));
            return;
        }
        CardList cards = new CardList().oneColumn();
        found.add(cards);
        add(cards, lines);
    }

    /** Says that only one thing's entries are shown, with the way back to all. */
    private Div oneSubject() {
        Button all =
                new Button(
                        getTranslation("accounts.audit.all"),
                        Symbol.CLOSE.icon(),
                        event -> about(null));
        Div bar = new Div(new Paragraph(getTranslation("accounts.audit.oneSubject")), all);
        bar.addClassName("lt-actions");
        return bar;
    }

    private void about(@Nullable String subject) {
        filter =
                new AuditFilter(
                        filter.from(),
                        filter.to(),
                        filter.by(),
                        filter.action(),
                        subject,
                        filter.within());
        replaceAddress();
        show();
    }

    private void add(CardList cards, List<AuditLine> lines) {
        lines.forEach(line -> cards.add(new AuditCard(line, texts, places, this::about).card()));
        if (lines.size() == PAGE) {
            Button next = new Button(getTranslation("accounts.audit.more"));
            next.addClickListener(event -> {
                found.remove(next);
                add(cards, trail.page(filter, lines.getLast(), PAGE));
            });
            found.add(next);
        }
    }
}
