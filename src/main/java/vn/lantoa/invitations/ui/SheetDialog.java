package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Hands over a sheet of cards that was just made; closed, it is gone. */
class SheetDialog extends FormDialog {

    private static final int KILOBYTE = 1024;

    /**
     * A dialog.
     *
     * @param made words on what was made
     * @param file the file's name
     */
    SheetDialog(String made, String file, byte[] pdf) {
        super("");
        setHeaderTitle(getTranslation("invitations.made.title"));
        Anchor load = new Anchor(download(file, pdf), "");
        load.add(
                Symbol.DOWNLOAD.icon(),
                new Span(
                        getTranslation(
                                "invitations.made.load", Math.ceilDiv(pdf.length, KILOBYTE))));
        load.addClassName("lt-button-link");
        load.getElement().setAttribute("download", file);
        add(
                new Paragraph(made),
                load,
                new Callout(Tone.WARNING, getTranslation("invitations.made.once")));
        getFooter().add(new Button(getTranslation("invitations.made.close"), event -> close()));
    }

    private static DownloadHandler download(String file, byte[] pdf) {
        return DownloadHandler.fromInputStream(request ->
                new DownloadResponse(
                        new ByteArrayInputStream(pdf), file, "application/pdf", pdf.length));
    }
}
