package vn.lantoa.sites.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.lantoa.geography.Village;
import vn.lantoa.geography.VillageName;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sites.CommuneVillages;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The villages of one commune; who looks after them adds, renames and retires them here. */
final class VillageList extends Div {

    private final UnitId commune;
    private final CommuneVillages villages;
    private final boolean changeable;
    private final Div list = new Div();

    VillageList(UnitId commune, CommuneVillages villages, boolean inForce) {
        this.commune = commune;
        this.villages = villages;
        this.changeable = inForce && villages.mayChange(commune);
        addClassName("lt-section");
        add(new H2(getTranslation("sites.villages")));
        if (changeable) {
            add(adding());
        }
        add(list);
        show();
    }

    private Div adding() {
        VillageNameFields fields = new VillageNameFields();
        Button add = new Button(getTranslation("sites.village.add"), event -> add(fields));
        add.setPrefixComponent(Symbol.PLUS.icon());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(add);
        row.addClassNames("lt-actions", "lt-wide");
        fields.add(row);
        return fields;
    }

    private void show() {
        list.removeAll();
        List<Village> all = villages.of(commune);
        if (all.isEmpty()) {
            list.add(
                    new EmptyState(
                            Symbol.HOME,
                            getTranslation("sites.villages.none"),
                            changeable
                                    ? getTranslation("sites.villages.noneToAdd")
                                    : getTranslation("sites.villages.noneToRead")));
            return;
        }
        list.add(new CardList(all.stream().map(this::card).toList()));
    }

    private ListCard card(Village village) {
        ListCard card = new ListCard(village.name().full());
        if (village.retired()) {
            card.badge(
                    new StateBadge(
                            Tone.NEUTRAL, Symbol.BAN, getTranslation("sites.village.retired")));
        }
        if (!changeable) {
            return card;
        }
        return village.retired()
                ? card.actions(restore(village))
                : card.actions(rename(village), retire(village));
    }

    private Button rename(Village village) {
        Button rename =
                new Button(
                        getTranslation("sites.village.rename"),
                        event -> new RenameVillageDialog(village, villages, this::renamed).open());
        rename.setPrefixComponent(Symbol.EDIT.icon());
        rename.setAriaLabel(getTranslation("sites.village.renameNamed", village.name().full()));
        return rename;
    }

    private Button retire(Village village) {
        Button retire = new Button(getTranslation("sites.village.retire"), event -> ask(village));
        retire.setPrefixComponent(Symbol.BAN.icon());
        retire.setAriaLabel(getTranslation("sites.village.retireNamed", village.name().full()));
        return retire;
    }

    private Button restore(Village village) {
        Button restore =
                new Button(
                        getTranslation("sites.village.restore"),
                        event -> done(villages.restore(village.id())));
        restore.setPrefixComponent(Symbol.UNDO.icon());
        restore.setAriaLabel(getTranslation("sites.village.restoreNamed", village.name().full()));
        return restore;
    }

    private void ask(Village village) {
        Confirmation.askToEnd(
                getTranslation("sites.village.retireAsk", village.name().full()),
                getTranslation("sites.village.retireText"),
                getTranslation("sites.village.retire"),
                () -> done(villages.retire(village.id())));
    }

    private void add(VillageNameFields fields) {
        fields.name()
                .ifPresent(name -> {
                    Villages.Change change = villages.add(commune, name);
                    if (change instanceof Villages.Change.Done) {
                        fields.clear();
                    }
                    done(change);
                });
    }

    private void renamed(VillageName name) {
        Toast.done(getTranslation("sites.village.saved", name.full()));
        show();
    }

    private void done(Villages.Change change) {
        switch (change) {
            case Villages.Change.Done done ->
                    Toast.done(getTranslation("sites.village.saved", done.village().name().full()));
            case Villages.Change.NameTaken taken ->
                    Toast.problem(
                            getTranslation("sites.village.taken", taken.other().name().full()));
            case Villages.Change.NoNumberLeft full ->
                    Toast.problem(getTranslation("sites.village.full"));
        }
        show();
    }
}
