package vn.lantoa.sites.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sites.CallCost;
import vn.lantoa.sites.Hotline;
import vn.lantoa.sites.Hotlines;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The numbers that every phone shows under "Cần giúp đỡ", and where they are kept right. */
@Route("duong-day-nong")
@RolesAllowed(Roles.ADMINISTRATOR)
@Menu(title = "sites.hotlines", order = 50, icon = "phone")
class HotlinesView extends Div implements HasDynamicTitle {

    private final Hotlines hotlines;
    private final Clock clock;
    private final Div lists = new Div();

    HotlinesView(Hotlines hotlines, Clock clock) {
        this.hotlines = hotlines;
        this.clock = clock;
        PageHeader header = new PageHeader(getTranslation("sites.hotlines"));
        if (hotlines.mayChange()) {
            Button add = new Button(getTranslation("sites.hotline.add"), event -> add());
            add.setPrefixComponent(Symbol.PLUS.icon());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(add);
        }
        add(header.intro(getTranslation("sites.hotlines.intro")), lists);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sites.hotlines");
    }

    private void show() {
        lists.removeAll();
        List<Hotline> all = hotlines.all();
        lists.add(
                all.isEmpty()
                        ? new EmptyState(
                                Symbol.PHONE,
                                getTranslation("sites.hotlines.none"),
                                getTranslation("sites.hotlines.noneHint"))
                        : new CardList(all.stream().map(this::card).toList()));
        List<Hotline> removed = hotlines.removed();
        if (!removed.isEmpty()) {
            lists.add(
                    new Section(
                            new H2(getTranslation("sites.hotlines.removed")),
                            new CardList(removed.stream().map(this::removedCard).toList())));
        }
    }

    private ListCard card(Hotline hotline) {
        ListCard card =
                new ListCard(text(hotline.name()))
                        .badge(cost(hotline.cost()))
                        .line(Symbol.PHONE, hotline.shown())
                        .line(Symbol.CLOCK, getTranslation(hotline.hours().key()));
        if (!hotline.note().isEmpty()) {
            card.line(Symbol.INFO, text(hotline.note()));
        }
        card.line(
                Symbol.CHECK,
                getTranslation(
                        "sites.hotline.checkedAt",
                        VietnamTime.date(hotline.checked()),
                        hotline.source()));
        return hotlines.mayChange()
                ? card.actions(call(hotline), edit(hotline), remove(hotline))
                : card.actions(call(hotline));
    }

    private ListCard removedCard(Hotline hotline) {
        Button restore =
                new Button(getTranslation("sites.hotline.restore"), event -> restore(hotline));
        restore.setPrefixComponent(Symbol.UNDO.icon());
        restore.setAriaLabel(getTranslation("sites.hotline.restoreNamed", hotline.shown()));
        return new ListCard(text(hotline.name()))
                .line(Symbol.PHONE, hotline.shown())
                .actions(restore);
    }

    private Anchor call(Hotline hotline) {
        Anchor call =
                new Anchor(
                        "tel:" + hotline.dial(),
                        getTranslation("sites.hotline.call", hotline.shown()));
        call.addClassName("lt-link-action");
        return call;
    }

    private Button edit(Hotline hotline) {
        Button edit = new Button(getTranslation("sites.hotline.edit"), event -> change(hotline));
        edit.setPrefixComponent(Symbol.EDIT.icon());
        edit.setAriaLabel(getTranslation("sites.hotline.editNamed", hotline.shown()));
        return edit;
    }

    private Button remove(Hotline hotline) {
        Button remove = new Button(getTranslation("sites.hotline.remove"), event -> ask(hotline));
        remove.setPrefixComponent(Symbol.TRASH.icon());
        remove.setAriaLabel(getTranslation("sites.hotline.removeNamed", hotline.shown()));
        return remove;
    }

    private StateBadge cost(CallCost cost) {
        return switch (cost) {
            case FREE -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, getTranslation(cost.key()));
            case PREMIUM ->
                    new StateBadge(Tone.WARNING, Symbol.WARNING, getTranslation(cost.key()));
            case UNKNOWN -> new StateBadge(Tone.NEUTRAL, Symbol.INFO, getTranslation(cost.key()));
        };
    }

    private void add() {
        HotlineForm form = new HotlineForm(VietnamTime.today(clock));
        form.setOrder(hotlines.all().stream().mapToInt(Hotline::order).max().orElse(0) + 1);
        new HotlineDialog(getTranslation("sites.hotline.add"), form, hotlines::add, this::saved)
                .open();
    }

    private void change(Hotline hotline) {
        HotlineForm form = new HotlineForm(VietnamTime.today(clock));
        form.show(hotline);
        new HotlineDialog(
                        getTranslation("sites.hotline.editNamed", hotline.shown()),
                        form,
                        changed -> hotlines.change(hotline.dial(), changed),
                        this::saved)
                .open();
    }

    private void saved(Hotline hotline) {
        Toast.done(getTranslation("sites.hotline.saved", hotline.shown()));
        show();
    }

    private void ask(Hotline hotline) {
        Confirmation.askToEnd(
                getTranslation("sites.hotline.removeAsk", hotline.shown(), text(hotline.name())),
                getTranslation("sites.hotline.removeText"),
                getTranslation("sites.hotline.remove"),
                () -> {
                    hotlines.remove(hotline.dial());
                    Toast.done(getTranslation("sites.hotline.removedDone", hotline.shown()));
                    show();
                });
    }

    private void restore(Hotline hotline) {
        hotlines.restore(hotline.dial());
        saved(hotline);
    }

    private String text(LocalizedText text) {
        return text.text(List.of(getLocale().getLanguage()));
    }
}
