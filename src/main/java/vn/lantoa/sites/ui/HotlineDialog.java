package vn.lantoa.sites.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.lantoa.sites.Hotline;
import vn.lantoa.sites.HotlineChange;
import vn.lantoa.uikit.FormDialog;

/** Writes a hotline down. */
final class HotlineDialog extends FormDialog {

    private final HotlineForm form;
    private final Function<Hotline, HotlineChange> save;
    private final Consumer<Hotline> saved;

    HotlineDialog(
            String title,
            HotlineForm form,
            Function<Hotline, HotlineChange> save,
            Consumer<Hotline> saved) {
        super(title);
        this.form = form;
        this.save = save;
        this.saved = saved;
        add(form);
        endWith(new Button(getTranslation("sites.save"), event -> save()));
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
