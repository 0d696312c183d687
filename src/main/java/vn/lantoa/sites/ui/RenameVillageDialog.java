package vn.lantoa.sites.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.lantoa.geography.Village;
import vn.lantoa.geography.VillageName;
import vn.lantoa.geography.Villages;
import vn.lantoa.sites.CommuneVillages;
import vn.lantoa.uikit.FormDialog;

/** Gives a village another name. */
final class RenameVillageDialog extends FormDialog {

    private final Village village;
    private final CommuneVillages villages;
    private final Consumer<VillageName> renamed;
    private final VillageNameFields fields = new VillageNameFields();

    RenameVillageDialog(Village village, CommuneVillages villages, Consumer<VillageName> renamed) {
        super(I18NProvider.translate("sites.village.renameNamed", village.name().full()));
        this.village = village;
        this.villages = villages;
        this.renamed = renamed;
        fields.show(village.name());
        add(fields);
        endWith(new Button(getTranslation("sites.save"), event -> save()));
    }

    private void save() {
        fields.name()
                .ifPresent(name -> {
                    switch (villages.rename(village.id(), name)) {
                        case Villages.Change.Done done -> {
                            close();
                            renamed.accept(done.village().name());
                        }
                        case Villages.Change.NameTaken taken ->
                                fields.problem(
                                        getTranslation(
                                                "sites.village.taken",
                                                taken.other().name().full()));
                        case Villages.Change.NoNumberLeft full ->
                                fields.problem(getTranslation("sites.village.full"));
                    }
                });
    }
}
