package vn.lantoa.sites.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.lantoa.sites.Hotline;
import vn.lantoa.sites.HotlineChange;

/** Writes a hotline down. */
final class HotlineDialog extends Dialog {

    private final HotlineForm form;
    private final Function<Hotline, HotlineChange> save;
    private final Consumer<Hotline> saved;

    HotlineDialog(
            String title,
            HotlineForm form,
            Function<Hotline, HotlineChange> save,
            Consumer<Hotline> saved) {
        this.form = form;
        this.save = save;
        this.saved = saved;
        addClassName("lt-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        add(form);
        Button ok = new Button(getTranslation("sites.save"), event -> save());
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()), ok);
    }

    private void save() {
        form.hotline()
                .ifPresent(hotline -> {
                    switch (save.apply(hotline)) {
                        case HotlineChange.Done done -> {
                            close();
                            saved.accept(done.hotline());
                        }
                        case HotlineChange.NumberTaken taken -> form.numberTaken(taken.other());
                    }
                });
    }
}
