package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.QrCode;
import vn.lantoa.uikit.ShareLink;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The link of a class: made, shown once with its code, made anew, ended. */
final class ClassLinkDialog extends Dialog {

    private final transient EnrolmentPieces pieces;
    private final TrainingClass one;
    private final Div body = new Div();

    ClassLinkDialog(EnrolmentPieces pieces, TrainingClass one) {
        this.pieces = pieces;
        this.one = one;
        addClassName("lt-dialog");
        setHeaderTitle(getTranslation("training.link"));
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("training.link.text")), body);
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()));
        show();
    }

    private void show() {
        body.removeAll();
        Optional<Instant> made = pieces.links().made(one.id());
        Div actions = new Div();
        actions.addClassName("lt-actions");
        if (made.isEmpty()) {
            actions.add(new Button(getTranslation("training.link.make"), event -> make()));
        } else {
            body.add(
                    new Paragraph(
                            getTranslation(
                                    "training.link.made",
                                    VietnamTime.dateTime(VietnamTime.local(made.get())))));
            actions.add(
                    new Button(
                            getTranslation("training.link.anew"),
                            event ->
                                    Confirmation.ask(
                                            getTranslation("training.link.anew.ask"),
                                            getTranslation("training.link.anew.text"),
                                            getTranslation("training.link.anew"),
                                            this::make)),
                    new Button(
                            getTranslation("training.link.end"),
                            event ->
                                    Confirmation.askToEnd(
                                            getTranslation("training.link.end.ask"),
                                            getTranslation("training.link.end.text"),
                                            getTranslation("training.link.end"),
                                            this::end)));
        }
        body.add(actions);
    }

    private void make() {
        LinkToken token = pieces.links().make(one.id());
        show();
        String link = pieces.address().base() + "/vao-lop#" + token.secret();
        QrCode code = new QrCode(link, getTranslation("training.link.code"));
        body.add(
                new Callout(Tone.WARNING, getTranslation("training.link.once")),
                code,
                new ShareLink(
                        getTranslation("training.link.address"),
                        link,
                        getTranslation("training.link.message", Words.title(one), link)));
    }

    private void end() {
        pieces.links().end(one.id());
        Toast.done(getTranslation("training.link.ended"));
        show();
    }
}
